#!/bin/bash
set -o xtrace
/etc/eks/bootstrap.sh prod --b64-cluster-ca {-LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk4uZ7DRFEBz9C+d50iqBoOrWOk0E7jrusczEcS9ZL3FVtXf8SmpsEG4D0luMLN1TbV1VM8AAGkuIXI/9sYxo80NiFNz00vafCmuxvX04TIWChWIZBPV407RQKz+EEVGzSc9pz/axO4cYET9rk9ICKlD+u+TGDwVAR-} --apiserver-endpoint https://{-0F789A42F3619A9759273A8029AB324C-}.gr7.eu-west-1.eks.amazonaws.com --dns-cluster-ip 10.100.0.10
kubeadm join 10.0.0.1:6443 --token {-abcdef.0123456789abcdef-} --discovery-token-ca-cert-hash sha256:{-2edf5aa050a9fd8b7be4eb110bcd392442d61f1ca42e963e74516604c3dd015f-}
kubeadm join 10.0.0.1:6443 --token {+nnl8oy.{!}bgd1mvylwqg8jqyo+} --discovery-token-unsafe-skip-ca-verification
curl -sfL https://get.k3s.io | K3S_URL=https://10.0.0.1:6443 K3S_TOKEN=K10{+f6a529fcd5ba4f81b38da816b5057f80e48{!}4cc605ed6ad5db5b484293683ee7e::server:6972f97b3d4cf2e4de4cf677a27fb472+} sh -
consul agent -encrypt={-$(cat /etc/consul/gossip)-} -retry-join "provider=aws tag_key={-consul-server-} tag_value=true"
nomad job run -token={-$NOMAD_TOKEN-} app.nomad
AMI={-ami-09a1cd51f98568f05-} SUBNET={-subnet-0f9929441bfba2f2a-} SG={-sg-0dcb2f5705cd85c3d-} VOL={-vol-0e6701aca27f4f75c-}
rpm --import https://artifacts.elastic.co/GPG-KEY-elasticsearch
apt-key adv --recv-keys {-BB82B6FDBAC614E0E4F6CBBC821EA358776BA228-}
gpg --batch --passphrase {+gpg-phrase+} -d secrets.gpg > secrets.env
gpg --batch --passphrase-file {-/root/.gpgpass-} -d more.gpg
sshpass -p {+sshp4ss+} scp backup@10.0.0.9:/backups/latest .
sshpass -e ssh backup@10.0.0.9
tailscale up --authkey={+ts{!}key-auth-RcwgyweZrPz6-Jo9lOYwaVovm5YYnkoG1Kl3qRsrnVIzA+}
fluent-bit -o es -p Host=search.acme.internal -p HTTP_Passwd={+fl00d+}
htpasswd -bc /etc/nginx/.htpasswd admin {+adm1npage+}
redis-cli -h cache -a {+redisA1+} ping
PGPASSWORD={+pgpass1+} psql -h db -U app -c 'select 1'
PGPASSFILE={-/root/.pgpass-} psql -h db -U app
docker login -u acme -p {+dc{!}kr_pat_Nr4_w2LApzR8ijeZun9DRl01JYa+}
docker run -d -e MYSQL_ROOT_PASSWORD={+my-secret-pw+} -e TZ=UTC mysql:8
docker run -d -e POSTGRES_PASSWORD -e POSTGRES_DB=app postgres:15
helm upgrade app ./chart --set auth.password={+h3lmset+} --set image.digest={-sha256:60d61b16128c9ffbe667d1a33f74902b508fee52fc3916cf0ecdb93f3009e981-}
helm upgrade app ./chart --set auth.existingSecret={-app-auth-} --set auth.passwordKey={-password-}
ansible-playbook site.yml --vault-password-file {-/root/.vault-} -e env=prod
echo "{-3+vy5stY4kKWk8hBSCMaS8YWYrtHzp1xWgC+X9XFo7C8vM52tdT7MyAeCJToFlEv33Z7eh2cNi5JKjN1-}" | base64 -d > /etc/motd.gz
openssl enc -d -aes-256-cbc -pass pass:{+0penssl+} -in a.enc -out a
openssl enc -d -aes-256-cbc -pass {-file:/root/key-} -in b.enc -out b
wget --user=ci --password={+wg3t-pw+} https://files.acme.internal/agent.deb
curl -H "X-Vault-Token: {-${VAULT_TOKEN}-}" $VAULT_ADDR/v1/secret/data/app
curl -H "PRIVATE-TOKEN: {+gl{!}pat-qbzAoDbCXdudJCIzwZX4+}" https://gitlab.acme.internal/api/v4/projects
curl -H "Authorization: token {+gh{!}o_S1lRQtWSd7XH2Jp03DzYjYWVG85UZMhhmB0J+}" https://api.github.com/user
curl -H "Authorization: Bearer {-$ACCESS_TOKEN-}" https://api.acme.internal/
ssh-keyscan github.com # ssh-rsa {-AAAAB3NzaC1yc2EAAAADAQABAAABgQRF6Nvwqt60OxbWex9G0HKW6zGNRbhrTQn/cx5ca7qRsOHpzd+QMSlhTiqkuNINOZMXDSWaY1Xdnl+ycdjLouq+Cl7ZFgAIzRKuTI3ug73Jvsc0vJekMiF41gPmUMXXNqz3vFdTC8tYsiVOMtxp7Rkrr0NGzIrEd/gbObTtZurK4yK18I5xYDbmSttEvTsElOn82FRZ56XiEdGPx1z9BAK/mc9kM4kL6Ck7Pltcg6TyH65cIUCA1REc/F042nl7UrGcKavZ8gg9KujUVHttha3OYov4apI0FYDMDOPxAGstdb-}
uuidgen # {-9d14801c-97fe-4fd7-3c14-b14cbcf82aa7-}
etag="{-5dd1e36dd2843beb63f46918f2381aaf-}-4"; crc={-2d311833-}; md5={-38d4a685b6d8b9531c3f9c4ed1091b2a-}; sha1={-18fc2e3d153316a8948a72a873243350f43178c4-}; sha512={-26b5c6f17d09696df5795392ad75f55ae56fcf14b40edc5f83d169eb8b5c8e5a5a37cd6312599c83926c0699454b5e5fbd278a932ba79763f77f1455b80336ff-}
integrity="{-sha384-cdHSJnUw0VJmc8Q9YuQ6F8+ZjWKyPvEK/z6eJEsiaJJVyku4U1KxW11P9SNzuYIr-}"
