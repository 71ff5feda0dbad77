import { defineModule, type HclExpression, hcl, type ModuleStack, sharedInputs, t } from "../../src/authoring";
import { keyPolicy } from "./allows";
import { putBucket, putEncryption, putLifecycle, putOptions, putPolicy, putVersioning, putWalls } from "./bucket";
import { bucketPolicy } from "./bucket-policy";
import { grants } from "./grants";
import {
  accessLogInput,
  ephemeralInput,
  expireDaysInput,
  kmsInput,
  nameInput,
  noncurrentDaysInput,
  objectLockInput,
  readersInput,
  serviceWritersInput,
  writersInput,
} from "./inputs";
import { predictNames } from "./names";

const inputs = {
  name: nameInput,
  sensitivity: sharedInputs.sensitivity,
  kms: kmsInput,
  access_log: accessLogInput,
  readers: readersInput,
  writers: writersInput,
  service_writers: serviceWritersInput,
  admin_principal_arns: sharedInputs.adminPrincipalArns,
  org_id: sharedInputs.orgId,
  noncurrent_days: noncurrentDaysInput,
  expire_days: expireDaysInput,
  object_lock: objectLockInput,
  events_to_eventbridge: {
    type: t.bool,
    default: false,
    description:
      "Whether S3 tells EventBridge of every change: events go through a governed bus, not to whoever subscribes.",
  },
  ephemeral: ephemeralInput,
  tags: sharedInputs.tags,
} as const;

const outputs = {
  arn: "ARN of the bucket; known at plan.",
  name: "Name of the bucket.",
  policy_json: "The bucket policy.",
  grants:
    "Ready-made `allowed_resources` entries: `grants.read[reader]` and `grants.write[writer]`, with their prefixes and the key.",
  key_policy_json: "Statements that the policy of `kms.key_arn` needs; pass it to `source_policy_documents`.",
  manifest: "What this module put into the stack, for maps and inventories.",
} as const;

export default defineModule({
  name: "secure_bucket",
  inputs,
  outputs,
  body(m) {
    const names = predictNames(m);
    const tags = m.local("tags", hcl`merge(${m.in.tags}, { sensitivity = ${m.in.sensitivity} })`);
    const bucket = putBucket(m, tags);
    const walls = putWalls(m, bucket);
    const versioning = putVersioning(m, bucket);
    putLifecycle(m, { bucket, versioning });
    putEncryption(m, bucket);
    putOptions(m, { bucket, versioning });
    const document = bucketPolicy(m, names);
    putPolicy(m, { bucket, walls, document, names });

    const ready = grants(m, names);
    return {
      arn: { value: names.bucketArn, dependsOn: [bucket] },
      name: bucket.bucket,
      policy_json: document.json,
      grants: ready,
      key_policy_json: keyPolicy(m, names).json,
      manifest: manifestOf(m, ready),
    };
  },
});

function manifestOf(m: ModuleStack<keyof typeof inputs>, ready: HclExpression) {
  return {
    kind: "secure_bucket",
    name: m.in.name,
    sensitivity: m.in.sensitivity,
    tier: null,
    entry_points: hcl`[for writer in values(${m.in.service_writers}) : { service = writer.service, source_arn = writer.source_arn }]`,
    grants: ready,
    emits: hcl`${m.in.events_to_eventbridge} ? ["aws.s3"] : []`,
    consumes: [],
  };
}
