import type { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketNotification } from "@cdktf/provider-aws/lib/s3-bucket-notification";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import {
  defineModule,
  dynamic,
  type HclExpression,
  hcl,
  type ModuleStack,
  onlyIf,
  sharedInputs,
  t,
} from "../../src/authoring";
import { bucketPolicy } from "./bucket-policy";
import { grants, keyPolicy } from "./grants";
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
import { type Names, predictNames } from "./names";

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

type Stack = ModuleStack<keyof typeof inputs>;

/** S3's bound on a bucket policy: https://docs.aws.amazon.com/AmazonS3/latest/userguide/add-bucket-policy.html */
const policyBytes = 20_480;
/** An upload that is not finished in a week never will be, and is paid for. */
const unfinishedDays = 7;

export default defineModule({
  name: "secure_bucket",
  inputs,
  outputs,
  body(m) {
    const names = predictNames(m);
    const tags = m.local("tags", hcl`merge(${m.in.tags}, { sensitivity = ${m.in.sensitivity} })`);
    const bucket = new S3Bucket(m, "bucket.this", {
      bucket: m.in.name.string,
      forceDestroy: m.in.ephemeral,
      tags: tags.stringMap,
    });
    m.place(bucket, { note: "The bucket: never public, never without versions, never without encryption." });

    putWalls(m, bucket);
    const versioning = putVersioning(m, bucket);
    putLifecycle(m, { bucket, versioning });
    putEncryption(m, bucket);
    putOptions(m, { bucket, versioning });
    const document = bucketPolicy(m, names);
    putPolicy(m, { bucket, document, names });

    const ready = grants(m, names);
    return {
      arn: { value: names.bucketArn, dependsOn: [bucket] },
      name: bucket.bucket,
      policy_json: document.json,
      grants: ready,
      key_policy_json: keyPolicy(m).json,
      manifest: manifestOf(m, ready),
    };
  },
});

/** All four blocks of public access, and no ACLs. Neither is an input. */
function putWalls(m: Stack, bucket: S3Bucket): void {
  new S3BucketPublicAccessBlock(m, "walls.this", {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new S3BucketOwnershipControls(m, "ownership.this", {
    bucket: bucket.id,
    rule: { objectOwnership: "BucketOwnerEnforced" },
  });
}

function putVersioning(m: Stack, bucket: S3Bucket): S3BucketVersioningA {
  return new S3BucketVersioningA(m, "versioning.this", {
    bucket: bucket.id,
    versioningConfiguration: { status: "Enabled" },
  });
}

interface Versioned {
  readonly bucket: S3Bucket;
  readonly versioning: S3BucketVersioningA;
}

function putLifecycle(m: Stack, { bucket, versioning }: Versioned): void {
  const lifecycle = new S3BucketLifecycleConfiguration(m, "lifecycle.this", {
    bucket: bucket.id,
    transitionDefaultMinimumObjectSize: "all_storage_classes_128K",
    rule: [
      {
        id: "old-versions",
        status: "Enabled",
        filter: [{}],
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: unfinishedDays }],
        noncurrentVersionExpiration: [{ noncurrentDays: m.in.noncurrent_days.number }],
      },
    ],
    dependsOn: [versioning],
  });
  dynamic(lifecycle, "rule", {
    forEach: hcl`${m.in.expire_days} == null ? [] : [${m.in.expire_days}]`,
    iterator: "days",
    content: { id: "expire", status: "Enabled", filter: [{}], expiration: [{ days: hcl`days.value` }] },
  });
}

/** The caller's key with a bucket key, so that KMS is not asked for every object; S3's own encryption without. */
function putEncryption(m: Stack, bucket: S3Bucket): void {
  new S3BucketServerSideEncryptionConfigurationA(m, "encryption.this", {
    bucket: bucket.id,
    rule: [
      {
        bucketKeyEnabled: hcl`${m.in.kms} != null`,
        applyServerSideEncryptionByDefault: {
          sseAlgorithm: hcl`${m.in.kms} == null ? "AES256" : "aws:kms"`.string,
          kmsMasterKeyId: hcl`${m.in.kms} == null ? null : ${m.in.kms}.key_arn`.string,
        },
      },
    ],
  });
}

/** Object lock by its own resource: the bucket's argument of that name would replace the bucket. */
function putOptions(m: Stack, { bucket, versioning }: Versioned): void {
  const { access_log, object_lock } = m.in;
  const logging = new S3BucketLoggingA(m, "logging.this", {
    bucket: bucket.id,
    targetBucket: hcl`${access_log}.bucket`.string,
    targetPrefix: hcl`${access_log}.prefix`.string,
  });
  onlyIf(hcl`${access_log} != null`, logging);
  const lock = new S3BucketObjectLockConfigurationA(m, "lock.this", {
    bucket: bucket.id,
    rule: { defaultRetention: { mode: hcl`${object_lock}.mode`.string, days: hcl`${object_lock}.days`.number } },
    dependsOn: [versioning],
  });
  onlyIf(hcl`${object_lock} != null`, lock);
  onlyIf(
    m.in.events_to_eventbridge,
    new S3BucketNotification(m, "notification.this", { bucket: bucket.id, eventbridge: true }),
  );
}

interface Policed {
  readonly bucket: S3Bucket;
  readonly document: DataAwsIamPolicyDocument;
  readonly names: Names;
}

function putPolicy(m: Stack, { bucket, document, names: { accountId } }: Policed): void {
  const accountOf = hcl`element(split(":", entry.principal_arn), 4)`;
  const entries = hcl`concat(values(${m.in.readers}), values(${m.in.writers}))`;
  new S3BucketPolicy(m, "policy.this", {
    bucket: bucket.id,
    policy: document.json,
    lifecycle: {
      precondition: [
        {
          condition: hcl`length(${document.minifiedJson}) <= ${policyBytes}`,
          errorMessage: `The bucket policy would be larger than S3 takes (${policyBytes} characters). Let principals share a role per service, use fewer prefixes, or split the bucket.`,
        },
        {
          condition: hcl`!anytrue([for entry in ${entries} : ${accountOf} != coalesce(entry.account_id, ${accountId})])`,
          errorMessage:
            "readers and writers: account_id is not the account in principal_arn; it is null for this account.",
        },
      ],
    },
  });
}

function manifestOf(m: Stack, ready: HclExpression) {
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
