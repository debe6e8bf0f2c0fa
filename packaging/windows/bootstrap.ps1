# Makes .venv with everything the program and its tests need. Written for Windows PowerShell 5.1; not run on Windows yet.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

function Find-Python {
    foreach ($version in '3.13', '3.12', '3.11') {
        if (Get-Command py -ErrorAction SilentlyContinue) {
            & py "-$version" -c 'pass' 2>$null
            if ($LASTEXITCODE -eq 0) { return @('py', "-$version") }
        }
    }
    if (Get-Command python -ErrorAction SilentlyContinue) {
        & python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>$null
        if ($LASTEXITCODE -eq 0) { return @('python') }
    }
    throw 'Python 3.11, 3.12 or 3.13 is needed; please install one of them and tick "Add python.exe to PATH".'
}

$files = 'pyproject.toml', 'constraints.txt', 'packaging\requirements-dev.txt'
$key = ($files | ForEach-Object { (Get-FileHash $_ -Algorithm SHA256).Hash }) -join ' '
$stamp = '.venv\installed'
$python = '.venv\Scripts\python.exe'
if ((Test-Path $python) -and (Test-Path $stamp) -and ((Get-Content $stamp -Raw).Trim() -eq $key)) { return }

if (-not (Test-Path $python)) {
    $found = @(Find-Python)
    $rest = @($found | Select-Object -Skip 1)
    & $found[0] @rest -m venv .venv
    if ($LASTEXITCODE -ne 0) { throw 'The virtual environment could not be made.' }
}
Write-Host 'Installing the program and its tools into .venv; this takes a few minutes the first time.'
& $python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r packaging\requirements-dev.txt -e .
if ($LASTEXITCODE -ne 0) { throw 'Installing failed; see the lines above.' }
Set-Content -Path $stamp -Value $key
