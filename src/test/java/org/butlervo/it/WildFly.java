// SPDX-License-Identifier: MIT
package org.butlervo.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** WildFly with target/butler-vo.war, as {@code server-config/wildfly} sets it up; the profile {@code it-wildfly} unpacks and configures it. */
record WildFly() implements Platform {
    private static final Path WAR = Path.of("target", "butler-vo.war").toAbsolutePath();
    private static final String SCRIPT = "server-config/wildfly/datasources";
    private static final List<String> MODULAR = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED");

    private static Path home() {
        return Path.of(System.getProperty("it.wildfly")).toAbsolutePath();
    }

    @Override
    public List<String> command(Path folder, int port, List<String> options, Datasources datasources)
            throws IOException {
        Path base = Files.createDirectories(folder).toAbsolutePath();
        copy(home().resolve("standalone/configuration"), base.resolve("configuration"));
        Files.copy(
                WAR,
                Files.createDirectories(base.resolve("deployments")).resolve("butler-vo.war"),
                StandardCopyOption.REPLACE_EXISTING);
        addDatasources(base, "sqlite", datasources.sqlite());
        addDatasources(base, "postgresql", datasources.postgresql());
        List<String> all = new ArrayList<>(options);
        all.add("-Djboss.server.base.dir=" + base);
        all.add("-Dorg.jboss.boot.log.file=" + base.resolve("boot.log"));
        all.add("-Dlogging.configuration="
                + base.resolve("configuration/logging.properties").toUri());
        return java(
                all,
                "org.jboss.as.standalone",
                "--server-config=standalone-microprofile.xml",
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=0");
    }

    private static List<String> java(List<String> options, String module, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Tool.java()));
        command.addAll(MODULAR);
        command.addAll(options);
        command.addAll(List.of(
                "-Djboss.home.dir=" + home(),
                "-jar",
                home().resolve("jboss-modules.jar").toString(),
                "-mp",
                home().resolve("modules").toString(),
                module));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void addDatasources(Path base, String engine, List<String> labels) throws IOException {
        if (!labels.isEmpty()) {
            Map<String, String> environment =
                    Map.of("BUTLERVO_WAR", WAR.toString(), "JBOSS_HOME", home().toString(), "CONNECTIONS", "4");
            Path script = base.resolve(engine + ".cli");
            Files.writeString(
                    script,
                    Tool.output(
                            Stream.concat(Stream.of(SCRIPT, engine), labels.stream())
                                    .toList(),
                            environment));
            Tool.output(
                    java(List.of("-Djboss.server.base.dir=" + base), "org.jboss.as.cli", "--file=" + script),
                    environment);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(from)) {
            paths = walk.toList();
        }
        for (Path path : paths) {
            Path target = to.resolve(from.relativize(path));
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public String jndiName(String label) {
        return "java:jboss/datasources/" + label;
    }
}
