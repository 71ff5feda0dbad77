resource "aws_sqs_queue" "orders" {
  for_each = toset(["eu", "us"])

  name = "orders-${each.key}"
}

resource "aws_lambda_event_source_mapping" "orders" {
  for_each = aws_sqs_queue.orders

  event_source_arn = each.value.arn
  function_name    = "arn:aws:lambda:eu-west-1:111122223333:function:orders"
}

resource "aws_sqs_queue" "returns" {
  name = "returns"
}

resource "aws_pipes_pipe" "returns" {
  name     = "returns"
  role_arn = "arn:aws:iam::111122223333:role/returns"
  source   = aws_sqs_queue.returns.arn
  target   = "arn:aws:states:eu-west-1:111122223333:stateMachine:returns"
}
