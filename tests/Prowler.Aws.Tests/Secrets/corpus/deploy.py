import os, boto3, hashlib
password = {-os.environ["DB_PASSWORD"]-}
token = {-boto3.client("ssm").get_parameter(Name="/app/token")["Parameter"]["Value"]-}
secret = {-json.loads(client.get_secret_value(SecretId="app")["SecretString"])-}
conn = connect(host=host, user=user, password={-password-}, port=5432)
conn2 = connect(host=host, user="root", password="{+hunter2+}")
api_key = {-config.get("api_key")-}
API_KEY = "{+vAEfFpklyq{!}T6CWPzKatNor5j47c5EMAv+}"
assert hashlib.md5(data).hexdigest() == "{-13c976003a3476bae22cbdee5f7d9c23-}"
token = {-request.headers.get("Authorization", "").removeprefix("Bearer ")-}
headers = {"Authorization": f"Bearer {-{token}-}"}
parser.add_argument("--password", {-help="The password of the database"-})
parser.add_argument("--token", {-required=True-})
raise ValueError("password: {-too short-}")
credentials = {-Credentials(token=session.token)-}
SECRET_NAME = {-"prod/app/database-credentials-v2"-}
tokens = {-tokenize("some text")-}
settings["password"] = "{+0ldSch00l+}"
next_token = {-response.get("NextToken")-}
params = dict(api_key={-args.api_key-}, secret={-self._secret-})
PUBLIC_KEY = "{-MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvwpI6IGQVfpuYkr8iH+s1Bnegvugiou767on2daH/ntKLd2MRJNv1aHkn4rGWBVbq8XXsipYKwqXA43BaweOr0GK00k9jmGKo6UOb3JAd/5xTXS4Mg3Kvh4ms5wqG8ikvPmGxr4npYUd9ClARAPizq6yJP6CQjLxwHrKDHCNtKn2wa6Z7ZKxWNpkAHDfyblKe1tbl7CFMH+ddijYQD7Gu9lFoVrmCo6NrqP7FT82lF6aRAo80MrJAEEMBZB4P726BIafmBrV4KgGMZtOXcDxXsF5VlSpKh3u4LiOL6+mTldE-}"
