terraform {
  required_version = ">= 1.5"
  backend "s3" {
    bucket         = "acme-state"
    key            = {-"prod/terraform.tfstate"-}
    dynamodb_table = "locks"
    kms_key_id     = {-"arn:aws:kms:eu-west-1:123456789012:key/deda968b-6fd0-2e44-4f78-68fd32b705a6"-}
  }
}

provider "aws" {
  region     = "eu-west-1"
  access_key = "{+AKIAAZ{!}FFMNGUXXHYHD5X+}"
  secret_key = "{+g+UQCkbordgBi{!}3vVR8ApNxzUDJoTbe8AgMGqD56B+}"
}

variable "db_password" {
  type      = string
  sensitive = true
}

resource "aws_db_instance" "app" {
  identifier = "app"
  username   = "app"
  password   = {-var.db_password-}
}

resource "aws_db_instance" "legacy" {
  identifier = "legacy"
  password   = "{+legacy-db-pw1+}"
}

resource "aws_rds_cluster" "main" {
  master_password             = {-random_password.main.result-}
  manage_master_user_password = {-true-}
}

resource "aws_secretsmanager_secret" "app" {
  name = {-"prod/app/api-token"-}
}

resource "datadog_integration" "x" {
  api_key = {-data.aws_secretsmanager_secret_version.dd.secret_string-}
  app_key = {-local.secrets["dd_app_key"]-}
}

resource "github_actions_secret" "deploy" {
  secret_name     = {-"DEPLOY_TOKEN"-}
  plaintext_value = {-var.deploy_token-}
}

module "vpc" {
  source = "git::https://github.com/acme/vpc.git?ref={-01a505cfe43636e99bb648d61113438336abf691-}"
}
