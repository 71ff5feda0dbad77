resource "aws_kinesis_stream" "clicks" {
  name        = "clicks"
  shard_count = 1
}

resource "aws_sqs_queue" "dead" {
  name = "clicks-dead-letters"
}

resource "aws_lambda_event_source_mapping" "clicks" {
  event_source_arn       = aws_kinesis_stream.clicks.arn
  function_name          = "arn:aws:lambda:eu-west-1:111122223333:function:clicks"
  starting_position      = "LATEST"
  maximum_retry_attempts = 3

  destination_config {
    on_failure {
      destination_arn = aws_sqs_queue.dead.arn
    }
  }
}

# A queue keeps what fails itself.
resource "aws_lambda_event_source_mapping" "orders" {
  event_source_arn = "arn:aws:sqs:eu-west-1:111122223333:orders"
  function_name    = "arn:aws:lambda:eu-west-1:111122223333:function:orders"
}
