@echo off
rem Runs the wit-bindgen-java command of this checkout; builds it first where it is missing or older than its sources.
rem Needs a JDK 17 or newer, and Maven 3.8 or newer for the build.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%cli\target\wit-bindgen-java.jar"
set "LOG=%HOME_DIR%cli\target\launcher.log"
set "JAVA_EXE=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"

powershell -NoProfile -Command "$jar = Get-Item -ErrorAction SilentlyContinue '%JAR%'; if (-not $jar) { exit 1 }; $newer = Get-ChildItem -Recurse -File '%HOME_DIR%' -Include pom.xml,*.java,*.g4 | Where-Object { $_.FullName -notmatch '\\target\\|\\src\\test\\' -and $_.LastWriteTime -gt $jar.LastWriteTime } | Select-Object -First 1; if ($newer) { exit 1 }"
if not errorlevel 1 goto run

echo wit-bindgen-java: building the command, once; this can take a few minutes 1>&2
if not exist "%HOME_DIR%cli\target" mkdir "%HOME_DIR%cli\target"
pushd "%HOME_DIR%"
call mvn -B -q -Pquick -pl cli -am package > "%LOG%" 2>&1
if errorlevel 1 (
  popd
  type "%LOG%" 1>&2
  echo wit-bindgen-java: the build failed; the log is in %LOG% 1>&2
  exit /b 1
)
popd

:run
"%JAVA_EXE%" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%JAR%" %*
exit /b %errorlevel%
