import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

const table = new DynamoDBClient();
const receipts = new S3Client();

/** OrderPlaced: writes the order and its receipt. */
export async function handler({ id, detail }) {
  const Body = JSON.stringify(detail);
  const Item = { id: { S: id }, order: { S: Body } };
  await table.send(new PutItemCommand({ TableName: process.env.TABLE, Item }));
  await receipts.send(new PutObjectCommand({ Bucket: process.env.RECEIPTS, Key: `receipts/${id}.json`, Body }));
}
