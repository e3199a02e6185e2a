<powershell>
Set-ExecutionPolicy Bypass -Scope Process -Force
$password = ConvertTo-SecureString "{+W1nd0ws!Admin+}" -AsPlainText -Force
$cred = New-Object System.Management.Automation.PSCredential("ACME\svc-join", {-$password-})
$secure = ConvertTo-SecureString {-$env:ADMIN_PASSWORD-} -AsPlainText -Force
Add-Computer -DomainName acme.internal -Credential {-$cred-} -Restart
net user backup {+Winter2023!+} /add
net user guest /active:no
net localgroup Administrators backup /add
$secret = {-(Get-SECSecretValue -SecretId prod/sql).SecretString-} | ConvertFrom-Json
$sqlPassword = {-$secret.password-}
$token = {-Invoke-RestMethod -Headers @{"X-aws-ec2-metadata-token-ttl-seconds" = "21600"} -Method PUT -Uri http://169.254.169.254/latest/api/token-}
[Environment]::SetEnvironmentVariable("SQL_PASSWORD", "{+Sq1-Pr0duction+}", "Machine")
$conn = "Server=sql01;Database=crm;User Id=crm;Password={+crm#2022+};Encrypt=true"
$conn2 = "Server=sql01;Database=crm;Integrated Security=SSPI;TrustServerCertificate=true"
$hash = (Get-FileHash agent.msi).Hash
if ($hash -ne "{-B1C3A87E79FF26BBED98830F4E6E15651667BCF49E023425C72AAC1750061976-}") { throw "bad download" }
Start-Process msiexec -ArgumentList "/i agent.msi /qn PRODUCTGUID={-{F11E9AC5-74F1-718B-9A76-51CD8193C287}-}"
Write-Host "Password: {-hidden-}"
$parameters = @{ Password = {-Read-Host -AsSecureString-} }
</powershell>
<persist>true</persist>
