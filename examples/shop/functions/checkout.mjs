import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";

const events = new EventBridgeClient();

/** POST /orders: takes an order in and hands it over; it can do nothing else. */
export async function handler({ body }) {
  const entry = { Source: "shop.checkout", DetailType: "OrderPlaced", EventBusName: process.env.BUS, Detail: body };
  const { FailedEntryCount } = await events.send(new PutEventsCommand({ Entries: [entry] }));
  return { statusCode: FailedEntryCount === 0 ? 202 : 502 };
}
