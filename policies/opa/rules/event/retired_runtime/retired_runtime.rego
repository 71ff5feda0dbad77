# METADATA
# title: A function runs on a runtime that gets no more patches
# description: |
#   AWS has deprecated the runtime: flaws found in it or in its operating system stay, and after a while the function cannot
#   be updated any more, so not mended either. The table holds AWS's dates that were past in November 2026, as far as these
#   were not put off. Container images bring their own runtime, and are not judged. Not seen: runtimes that were deprecated
#   later; what a layer or a bundle brings along.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
# custom:
#   id: retired_runtime
#   code: EV-039
#   severity: medium
#   plane: event
#   remediation: >-
#     Set `runtime` to one that AWS supports, such as `nodejs22.x`, `python3.13`, `java21`, `ruby3.4` or `provided.al2023`.
#   frameworks:
#   - "Security Hub: Lambda.2"
#   since: 0.1.0
package rules.event.retired_runtime

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	retired := _retired[plan.value(function, "runtime")]
	detail := sprintf("`runtime` is %s, which AWS deprecated on %s", [function.change.after.runtime, retired])
	finding := result.violation(rego.metadata.chain(), function.address, ["runtime"], detail)
}

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	some gap in demand.none_of(function, ["runtime"], set())
	finding := result.gap(rego.metadata.chain(), function, gap)
}

# https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html#runtimes-deprecated
_retired := {
	"dotnet5.0": "2022-05-10",
	"dotnet6": "2024-12-20",
	"dotnet7": "2024-05-14",
	"dotnet8": "2026-11-10",
	"dotnetcore1.0": "2019-07-30",
	"dotnetcore2.0": "2019-05-30",
	"dotnetcore2.1": "2022-01-05",
	"dotnetcore3.1": "2023-04-03",
	"go1.x": "2024-01-08",
	"java8": "2024-01-08",
	"nodejs": "2016-10-31",
	"nodejs10.x": "2021-07-30",
	"nodejs12.x": "2023-03-31",
	"nodejs14.x": "2023-12-04",
	"nodejs16.x": "2024-06-12",
	"nodejs18.x": "2025-09-01",
	"nodejs20.x": "2026-04-30",
	"nodejs4.3": "2020-03-05",
	"nodejs4.3-edge": "2019-04-30",
	"nodejs6.10": "2019-08-12",
	"nodejs8.10": "2020-03-06",
	"provided": "2024-01-08",
	"provided.al2": "2026-07-31",
	"python2.7": "2021-07-15",
	"python3.6": "2022-07-18",
	"python3.7": "2023-12-04",
	"python3.8": "2024-10-14",
	"python3.9": "2025-12-15",
	"python3.10": "2026-10-31",
	"ruby2.5": "2021-07-30",
	"ruby2.7": "2023-12-07",
	"ruby3.2": "2026-03-31",
}
