@echo off
rem Runs Boxreel from its sources: finds a JDK 25, builds on first use or when a source has changed,
rem starts the program. Everything that is said on the way goes to standard error.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "NEEDED=25"
set "JDK="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try "%%~dpJ.."
for %%R in (
  "%ProgramFiles%\Eclipse Adoptium"
  "%ProgramFiles%\Java"
  "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto"
  "%ProgramFiles%\BellSoft"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
  "%USERPROFILE%\.jdks"
  "%USERPROFILE%\scoop\apps"
) do if not defined JDK if exist "%%~R\" for /d %%J in ("%%~R\*") do if not defined JDK call :try "%%~J"
if not defined JDK (
  >&2 echo boxreel: Boxreel needs a JDK %NEEDED% or newer and none was found. Install one ^(for example Eclipse Temurin %NEEDED%^) or set JAVA_HOME to it, and run this again.
  exit /b 1
)

set "JAR=%ROOT%\app\target\boxreel.jar"
set "STAMP=%ROOT%\app\target\boxreel.stamp"
call :needsBuild
if errorlevel 1 (
  call :build
  if errorlevel 1 exit /b 1
)

"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Sets JDK to this folder if it holds a JDK that is new enough.
:try
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "tokens=2 delims==" %%V in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
if not defined VERSION exit /b 0
for /f "tokens=1 delims=.+-" %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% GEQ %NEEDED% set "JDK=%~f1"
exit /b 0

rem Ends with 1 if a source is newer than the last build.
:needsBuild
if not exist "%JAR%" exit /b 1
if not exist "%STAMP%" exit /b 1
if not exist "%ROOT%\app\target\libs\" exit /b 1
powershell -NoProfile -NonInteractive -Command ^
  "$r=$env:ROOT; $t=(Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $s=@(Get-ChildItem -Path (Join-Path $r 'pom.xml'),(Join-Path $r '*\pom.xml')) + @(Get-ChildItem -Recurse -Path (Join-Path $r '*\src\main')); if ($s | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>&1
if errorlevel 1 (
  >&2 echo boxreel: Boxreel has to be built and needs Maven 3.8.7 or newer for that, but there is no 'mvn' on the PATH. Install Maven and run this again.
  exit /b 1
)
if exist "%JAR%" (
  >&2 echo boxreel: sources have changed, building ...
) else (
  >&2 echo boxreel: building for the first time; Maven fetches the libraries, which can take some minutes ...
)
if exist "%STAMP%" del "%STAMP%"
if not exist "%ROOT%\app\target\" mkdir "%ROOT%\app\target"
rem The stamp bears the time of the build's start: what changed meanwhile is built next time.
type nul > "%STAMP%.new"
pushd "%ROOT%"
set "JAVA_HOME=%JDK%"
set "MAVEN_OPTS=%MAVEN_OPTS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
call mvn -q -B -Dmaven.test.skip=true -pl app -am package 1>&2
if errorlevel 1 (
  popd
  >&2 echo boxreel: The build failed; what Maven says above tells why. If it could not fetch a library, check the network and run this again.
  exit /b 1
)
popd
move /y "%STAMP%.new" "%STAMP%" >nul
exit /b 0
