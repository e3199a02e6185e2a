<powershell>
cmdkey /add:files /user:svc /pass:{+cmdK3y!+}
$cfg.ConnectionString = "Data Source=db;User=sa;Pwd={+SaSaSa1+}"
$env:AZURE_DEVOPS_EXT_PAT = "{+j9fd8qwz864ctrmdr{!}p0el524bmcwoc9zu2rno1pdktonqjmxpay4+}"
.\config.cmd --unattended --url https://dev.azure.com/acme --auth pat --token {+gvc6wndhp74kk2rj5{!}s9mqdwsrzowpmk8cas5wk267xq6cbfilgmp+}
schtasks /create /tn job /tr job.exe /ru svc /rp {+T4skPw!+}
$thumb = "{-8EF5B9DAEF94360CDF8CBE798EDEF4FD46BB741A-}"
Import-PfxCertificate -FilePath c.pfx -Password {-$pfxPassword-}
$pfxPassword = {-Get-Content secure.txt-} | ConvertTo-SecureString
Install-Module -Name Az -RequiredVersion {-11.2.0-}
wmic useraccount where name="svc" set PasswordExpires={-FALSE-}
Set-LocalUser -Name svc -PasswordNeverExpires {-$true-}
$headers = @{ "X-Api-Key" = "{+PQouHranrSwLM{!}zcTnfUisT6fDxdbyLEoCgcDK9ix+}" }
[guid]$g = "{-8b3bc959-16e7-5076-efc3-44e90f3b0275-}"
$url = "https://acme.blob.core.windows.net/x/y.zip?sv=2022-11-02&sr=b&sig={+16JgbHTYCOB6JqCp{!}sNa3rDDpSBQTWnVrxUBNIvxq%2BXLs%3D+}"
</powershell>
