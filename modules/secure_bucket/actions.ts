/**
 * What is denied by default, in four. Wildcards, since a Deny must hold for the actions of next year too; a test compares
 * them with AWS's list. Reading the configuration is in none: whoever plans must refresh.
 */
export const denied = {
  list: ["s3:ListBucket*"],
  read: ["s3:GetObject*", "s3:ListMultipartUploadParts", "s3:ListObject*"],
  write: [
    "s3:AbortMultipartUpload",
    "s3:DeleteObject*",
    "s3:InitiateReplication",
    "s3:ObjectOwnerOverrideToBucketOwner",
    "s3:PutObject*",
    "s3:Replicate*",
    "s3:RestoreObject",
    "s3:UpdateObject*",
  ],
  /** Lifting a retention is among them: whoever writes must not shorten how long it is kept. */
  change: [
    "s3:BypassGovernanceRetention",
    "s3:CreateBucket*",
    "s3:DeleteBucket*",
    "s3:PauseReplication",
    "s3:Put*Configuration",
    "s3:PutBucket*",
    "s3:TagResource",
    "s3:UntagResource",
    "s3:UpdateBucket*",
  ],
} as const;

/** What a reader and a writer need: their grants, and the bucket policy's Allow for those of other accounts. Deletes are not in it. */
export const granted = {
  read: ["s3:GetObject"],
  list: ["s3:ListBucket"],
  write: ["s3:AbortMultipartUpload", "s3:PutObject"],
  readKey: ["kms:Decrypt"],
  /** S3 decrypts the data key again for each part of an upload. */
  writeKey: ["kms:Decrypt", "kms:GenerateDataKey"],
} as const;
