#!/bin/sh
# The same rules in stock tools, without Node. `paved.yaml` is data for them as it is.
set -eu
terraform show -json plan.bin > plan.json
conftest test --policy policies/opa --data paved.yaml plan.json
opa exec --decision main/deny --bundle policies/opa --fail-non-empty plan.json
