import { DynamoDB } from "@aws-sdk/client-dynamodb";
import { EventBridge } from "@aws-sdk/client-eventbridge";
import { S3 } from "@aws-sdk/client-s3";

const table = new DynamoDB();
const events = new EventBridge();
const receipts = new S3();

export async function handler({ body, id, detail }) {
  if (detail) {
    console.log("order", id);
    const Body = JSON.stringify(detail);
    await table.putItem({ TableName: process.env.TABLE, Item: { id: { S: id }, order: { S: Body } } });
    await receipts.putObject({ Bucket: process.env.RECEIPTS, Key: `${id}.json`, Body });
    return;
  }
  const entry = { Source: "shop", DetailType: "OrderPlaced", EventBusName: process.env.BUS, Detail: body };
  await events.putEvents({ Entries: [entry] });
  return { statusCode: 202 };
}
