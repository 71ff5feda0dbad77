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
import { dynamic, type HclExpression, hcl, type ModuleStack, onlyIf } from "../../src/authoring";
import type { Names } from "./names";

type Stack = ModuleStack<
  | "name"
  | "kms"
  | "access_log"
  | "readers"
  | "writers"
  | "noncurrent_days"
  | "expire_days"
  | "object_lock"
  | "events_to_eventbridge"
  | "ephemeral"
>;

/** S3's bound on a bucket policy: https://docs.aws.amazon.com/AmazonS3/latest/userguide/add-bucket-policy.html */
const policyBytes = 20_480;
/** An upload that is not finished in a week never will be, and is paid for. */
const unfinishedDays = 7;

export function putBucket(m: Stack, tags: HclExpression): S3Bucket {
  const bucket = new S3Bucket(m, "bucket.this", {
    bucket: m.in.name.string,
    forceDestroy: m.in.ephemeral,
    tags: tags.stringMap,
  });
  return m.place(bucket, { note: "The bucket: never public, never without versions, never without encryption." });
}

type Walls = readonly [S3BucketPublicAccessBlock, S3BucketOwnershipControls];

/** All four blocks of public access, and no ACLs. Neither is an input. */
export function putWalls(m: Stack, bucket: S3Bucket): Walls {
  const block = new S3BucketPublicAccessBlock(m, "walls.this", {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  const ownership = new S3BucketOwnershipControls(m, "ownership.this", {
    bucket: bucket.id,
    rule: { objectOwnership: "BucketOwnerEnforced" },
  });
  return [block, ownership];
}

export function putVersioning(m: Stack, bucket: S3Bucket): S3BucketVersioningA {
  return new S3BucketVersioningA(m, "versioning.this", {
    bucket: bucket.id,
    versioningConfiguration: { status: "Enabled" },
  });
}

interface Versioned {
  readonly bucket: S3Bucket;
  readonly versioning: S3BucketVersioningA;
}

export function putLifecycle(m: Stack, { bucket, versioning }: Versioned): void {
  const lifecycle = new S3BucketLifecycleConfiguration(m, "lifecycle.this", {
    bucket: bucket.id,
    transitionDefaultMinimumObjectSize: "all_storage_classes_128K",
    rule: [
      {
        id: "old-versions",
        status: "Enabled",
        filter: [{}],
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: unfinishedDays }],
        expiration: [{ expiredObjectDeleteMarker: true }],
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
export function putEncryption(m: Stack, bucket: S3Bucket): void {
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
export function putOptions(m: Stack, { bucket, versioning }: Versioned): void {
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
  readonly walls: Walls;
  readonly document: DataAwsIamPolicyDocument;
  readonly names: Names;
}

/** After the walls: S3 refuses two changes of a bucket's access at once. */
export function putPolicy(m: Stack, { bucket, walls, document, names: { accountId } }: Policed): void {
  const accountOf = hcl`element(split(":", entry.principal_arn), 4)`;
  const entries = hcl`concat(values(${m.in.readers}), values(${m.in.writers}))`;
  new S3BucketPolicy(m, "policy.this", {
    bucket: bucket.id,
    policy: document.json,
    dependsOn: [...walls],
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
        {
          condition: hcl`!anytrue([for entry in ${entries} : entry.account_id == ${accountId}])`,
          errorMessage:
            "readers and writers: account_id names this account; write null, or the bucket policy would allow what the principal's own policies do not.",
        },
      ],
    },
  });
}
