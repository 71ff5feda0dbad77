resource "terraform_data" "queues" {
  input = ["arn:aws:sqs:eu-west-1:111122223333:dead"]
}

resource "aws_lambda_event_source_mapping" "clicks" {
  event_source_arn  = "arn:aws:kinesis:eu-west-1:111122223333:stream/clicks"
  function_name     = "arn:aws:lambda:eu-west-1:111122223333:function:clicks"
  starting_position = "LATEST"

  dynamic "destination_config" {
    for_each = terraform_data.queues.output

    content {
      on_failure {
        destination_arn = destination_config.value
      }
    }
  }
}
