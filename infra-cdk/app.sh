# Starts the app, on the JDK that ./mvnw builds with. The command line of the CDK calls it in this folder.
. ../.mvn/jdk25.sh
JSII_DEPRECATED=quiet exec "$JAVA_HOME/bin/java" -cp "target/classes:$(cat target/class-path)" dev.switchboard.infra.SwitchboardApp
