# Makes .venv with everything the program and its tests need; does nothing when all is there already.
# Written for Windows PowerShell 5.1; not run on Windows yet.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

# Runs a program quietly and tells whether it ended well. Under 'Stop', PowerShell 5.1 would take the first line that a
# program writes to its error output for the end of the script.
function Test-Run([string]$Program, [string[]]$Arguments) {
    $ErrorActionPreference = 'SilentlyContinue'
    if (-not (Get-Command $Program -ErrorAction SilentlyContinue)) { return $false }
    & $Program @Arguments 2>&1 | Out-Null
    return ($LASTEXITCODE -eq 0)
}

# Returns the command of a Python that works: names alone prove nothing, so each is run.
function Find-Python {
    $inRange = 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
    foreach ($version in '-3.13', '-3.12', '-3.11') {
        if (Test-Run 'py' @($version, '-c', $inRange)) { return @('py', $version) }
    }
    if (Test-Run 'python' @('-c', $inRange)) { return @('python') }
    throw 'Python 3.11, 3.12 or 3.13 is needed. Please install one of them with its launcher, then try again.'
}

# An environment is of use only where it was made, so its place is part of what it was made from.
$files = 'pyproject.toml', 'constraints.txt', 'packaging\requirements-dev.txt'
$hashes = $files | ForEach-Object { (Get-FileHash -LiteralPath $_ -Algorithm SHA256).Hash }
$key = (@((Get-Location).Path) + $hashes) -join ' '
$place = '.venv\place'
$stamp = '.venv\installed'
$python = '.venv\Scripts\python.exe'
$works = Test-Run $python @('-c', 'import pip')
if ($works -and (Test-Path $stamp) -and ((Get-Content $stamp -Raw -Encoding UTF8).Trim() -eq $key)) { return }

$here = (Test-Path $place) -and ((Get-Content $place -Raw -Encoding UTF8).Trim() -eq (Get-Location).Path)
if (-not ($works -and $here)) {
    $command = @(Find-Python)
    if (Test-Path .venv) { Remove-Item -Recurse -Force .venv }
    $arguments = @($command | Select-Object -Skip 1) + @('-m', 'venv', '.venv')
    if (-not (Test-Run $command[0] $arguments)) { throw 'The virtual environment could not be made.' }
    Set-Content -Path $place -Value (Get-Location).Path -Encoding UTF8
}
Write-Host 'Installing the program and its tools into .venv; the first time this takes a few minutes.'
& $python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r packaging\requirements-dev.txt -e .
if ($LASTEXITCODE -ne 0) { throw 'Installing failed; the lines above say why. Trying again goes on from there.' }
Set-Content -Path $stamp -Value $key -Encoding UTF8
