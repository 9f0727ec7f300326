/// What definitions can be written as.
public enum ExportForm: String, Sendable, CaseIterable {
  /// Command lines of the AWS CLI, for a shell.
  case cli
  /// A CloudFormation template in YAML.
  case cloudformation
  /// Terraform configuration in its JSON syntax, for a file whose name ends in `.tf.json`.
  case terraform
  /// The requests of the API, each fit for `--cli-input-json`, in two lists.
  case json
}
