# The policy set's file, at the root of a repository that holds policies/opa. HCP Terraform hands the plan over as `input.plan`.
policy "paved" {
  query             = "data.main.deny"
  enforcement_level = "mandatory"
}
