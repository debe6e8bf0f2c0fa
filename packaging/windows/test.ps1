# All tests, as `make test`; arguments go to pytest.
# Written for Windows PowerShell 5.1; not run on Windows yet. Run it so:
#     powershell -ExecutionPolicy Bypass -File packaging\windows\test.ps1
$ErrorActionPreference = 'Stop'
& (Join-Path $PSScriptRoot 'bootstrap.ps1')
Set-Location (Join-Path $PSScriptRoot '..\..')
$env:PYTHONUTF8 = '1'
$env:QT_QPA_PLATFORM = 'offscreen'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
& .venv\Scripts\python.exe -m pytest -q -n 2 @args
exit $LASTEXITCODE
