#!/usr/bin/env bash
JAVA_OPTS="-Djenkins.install.runSetupWizard=false -Dhudson.security.csrf.DefaultCrumbIssuer={-EXCLUDE_SESSION_ID=true-}"
cat > /var/lib/jenkins/init.groovy.d/admin.groovy <<'EOF'
hudsonRealm.createAccount("admin", "{+j3nk1ns-admin+}")
def token = {-UUID.randomUUID().toString()-}
EOF
export JENKINS_ADMIN_PASSWORD={+Herbst2025+}
java -jar cli.jar -s http://localhost:8080 -auth admin:{+j3nk1ns-admin+} install-plugin git
echo "{+svc-Pass99+}" | kinit svc@ACME.INTERNAL
realm join -U admin acme.internal <<< "{+Jo1nDomain+}"
mount -t cifs //files/share /mnt -o username=svc,password={+cifsSecret1+},vers=3.0
echo "//files/share /mnt cifs credentials={-/root/.smbcredentials-},vers=3.0" >> /etc/fstab
rclone config create s3 s3 access_key_id {+AKIALR{!}WHUWYJUUB37EQ2+} secret_access_key {+kLKnPnEbpAh+2{!}L56XmK6RCKsKCprs2oSY/C0tLOk+}
vault login -method=userpass username=ci password={+va1tci+}
vault write auth/approle/login role_id={-9d761b48-fdae-8bcb-551d-9a299efa7266-} secret_id={+0e51e4b3-4cd{!}c-f5c8-a869-c93e0763508a+}
export SPLUNK_HEC_TOKEN={+9172e536-2f4{!}6-1269-0b48-3b3ce8ade857+}
/opt/splunkforwarder/bin/splunk start --accept-license --answer-yes --no-prompt --seed-passwd {+splunkadm1n+}
datadog-agent integration install -t {-datadog-redis==1.2.3-}
az login --service-principal -u {-b93f1b9b-3c34-eea7-33a1-9b6974f4a09e-} -p {+ieS8Q~k4fPaTP{!}su2Bvqo4Mblp1gzu3oOHPkSpbMl+} --tenant {-0e674003-8fb0-7e77-2166-a2063dbbd548-}
gcloud auth activate-service-account --key-file={-/etc/gcp/key.json-}
newrelic install --apiKey={+NR{!}AK-QKZM9QWH3SEGS2AQMXZR10C6B8A+}
aws elasticache create-replication-group --auth-token {+VF3bDWbcXh{!}2iEHO4ck7nEbkdtmq9yDCM+}
aws rds modify-db-instance --db-instance-identifier app --master-user-password {+rdsMaster9+}
aws rds modify-db-instance --db-instance-identifier app2 --master-user-password {-"$MASTER_PW"-}
aws cognito-idp admin-set-user-password --username u --password {-"$(pwgen 20 1)"-}
keytool -genkey -storepass {+changeit+} -keypass {-"$KEYPASS"-} -alias web
