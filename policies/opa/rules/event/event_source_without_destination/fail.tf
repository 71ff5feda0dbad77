resource "aws_kinesis_stream" "clicks" {
  name        = "clicks"
  shard_count = 1
}

resource "aws_lambda_event_source_mapping" "clicks" {
  event_source_arn  = aws_kinesis_stream.clicks.arn
  function_name     = "arn:aws:lambda:eu-west-1:111122223333:function:clicks"
  starting_position = "LATEST"
}

resource "aws_lambda_event_source_mapping" "stock" {
  event_source_arn       = "arn:aws:dynamodb:eu-west-1:111122223333:table/stock/stream/2026-01-01T00:00:00.000"
  function_name          = "arn:aws:lambda:eu-west-1:111122223333:function:stock"
  starting_position      = "TRIM_HORIZON"
  maximum_retry_attempts = 3
}
