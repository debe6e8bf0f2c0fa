# The main job, as `make run`: build the sample project (import, label, agree, export), then open the window.
# Written for Windows PowerShell 5.1; not run on Windows yet. Run it so:
#     powershell -ExecutionPolicy Bypass -File packaging\windows\run.ps1
$ErrorActionPreference = 'Stop'
& (Join-Path $PSScriptRoot 'bootstrap.ps1')
Set-Location (Join-Path $PSScriptRoot '..\..')
$env:PYTHONUTF8 = '1'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
& .venv\Scripts\python.exe -m annotator demo --dir build\sample
exit $LASTEXITCODE
