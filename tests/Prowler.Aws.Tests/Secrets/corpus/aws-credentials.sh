#!/bin/sh
mkdir -p ~/.aws
cat > ~/.aws/credentials <<EOF
[default]
aws_access_key_id = {+AKIALR{!}WFVEALKXWKKXZW+}
aws_secret_access_key = {+O5TtFtr8duhYw{!}0HvKHm7YJ5SeVERiPot5dYHOxAj+}

[docs]
aws_access_key_id = {-AKIAIOSFODNN7EXAMPLE-}
aws_secret_access_key = {-wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY-}

[template]
aws_access_key_id = {-<your-access-key-id>-}
aws_secret_access_key = {-${AWS_SECRET_ACCESS_KEY}-}
EOF
aws configure set aws_secret_access_key {+hPHKBKI24Trq2{!}l29lt4IfCvnfVmJrO8qs0IREtMc+}
export AWS_SECRET_ACCESS_KEY={-"$(jq -r .SecretAccessKey creds.json)"-}
export AWS_SESSION_TOKEN={-$(echo $CREDS | jq -r '.Credentials.SessionToken')-}
echo "{+AKIAWH{!}P2E6FUJFONXAW3+}:{+st/m8XSCeRQ2x{!}LwPDu33+wSQwfTshPo5HRcHFSf1+}" > /etc/passwd-s3fs
aws sts assume-role --role-arn {-arn:aws:iam::123456789012:role/deploy-} --role-session-name {-user-data-}
aws kms decrypt --key-id {-d140b480-288b-59ab-00f9-b4b08fe6237d-} --ciphertext-blob fileb://secret.enc
aws secretsmanager get-secret-value --secret-id {-prod/web/database-AbC123-} --query SecretString
SECRET_ARN={-arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/web/db-a1B2c3-}
