#!/bin/bash -xe
# Web tier bootstrap, release {-834439858cfbb75e33132a68c8586203ce1d1193-}
exec > >(tee /var/log/user-data.log|logger -t user-data -s 2>/dev/console) 2>&1
TOKEN={-$(curl -sX PUT http://169.254.169.254/latest/api/token -H "X-aws-ec2-metadata-token-ttl-seconds: 21600")-}
INSTANCE_ID=$(curl -s -H "X-aws-ec2-metadata-token: {-$TOKEN-}" http://169.254.169.254/latest/meta-data/instance-id)
REGION=eu-west-1
ARTIFACT_SHA256={-7d7fc6c8b33eb8a4c276179854087702e0da11a6d158d823856162e220eeb112-}
BUILD_ID={-2f58353d-95e0-c1bc-c6ad-86fabb125211-}
yum install -y httpd mod_ssl amazon-cloudwatch-agent
DB_PASSWORD={-$(aws ssm get-parameter --name /web/db/password --with-decryption --query Parameter.Value --output text)-}
export DB_HOST=web.cluster-{-cft3szn0b9mj-}.eu-west-1.rds.amazonaws.com
export DB_USER=app
export DB_PASS="{+Sommer2024!+}"
export SESSION_SECRET={+tPY5OIfimvGOv{!}BSLs11FeZ7V1mW04g4RQQO7wPpu+}
aws s3 cp s3://acme-artifacts/web-{-caaea22ea564-}.tar.gz /tmp/web.tar.gz
echo "{-f39c2e7eed81bb2eaaa4da29bf3517c7ba55d66249f0a372ad986fe6173a77b9-}  /tmp/web.tar.gz" | sha256sum -c -
docker pull 123456789012.dkr.ecr.eu-west-1.amazonaws.com/web@sha256:{-426dc8712d5d779c934b6b0238b6dd3447500d9a476642f5e4dd87ca581e9db0-}
aws ecr get-login-password --region $REGION | docker login --username AWS --password-stdin 123456789012.dkr.ecr.eu-west-1.amazonaws.com
mysql -h $DB_HOST -u admin -p{+tr0ub4dor+} -e "CREATE DATABASE web"
mysql -h $DB_HOST -u app -p{-"$DB_PASS"-} web < /opt/web/schema.sql
curl -fsS -u deploy:{+kQ8-vv21+} https://nexus.acme.internal/repository/raw/app.jar -o app.jar
curl -fsS -u "{-$NEXUS_USER:$NEXUS_PASS-}" https://nexus.acme.internal/repository/raw/lib.jar -o lib.jar
git clone https://deploy:{+s3cr3tdeploy+}@git.acme.internal/ops/site.git /var/www/site
git clone https://{-${GIT_USER}:${GIT_PASSWORD}-}@git.acme.internal/ops/config.git /etc/site
git -C /var/www/site checkout {-ce84a4127388299db76e7456bee3cb1698e4cd6f-}
useradd -m -p '{-$6$Zq1xV9sT$9gAz9exHWMZk.QANoz38hgGqgU./u90/oPBt8ZaYhwrXZmd6pS3NPmiD6bREQYFmByoRXBA892qfUL9hvgFq.N-}' deploy
echo "deploy:{+changeme+}" | chpasswd
openssl req -new -key /etc/pki/tls/private/web.key -passin {-env:KEY_PASS-} -out web.csr
echo "Please enter the password: {-it is in the vault-}"
read -s -p "Password: " {-PASSWORD-}
if [ -z "$PASSWORD" ]; then echo "{-password must not be empty-}"; exit 1; fi
/opt/aws/bin/cfn-signal -e $? --stack web --resource Asg --region $REGION
