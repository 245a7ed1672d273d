// SPDX-License-Identifier: MIT
package org.butlervo.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one-file server, target/butler-vo.jar. */
record PayaraMicro() implements Platform {
    private static final Path JAR = Path.of("target", "butler-vo.jar");
    private static final String SCRIPT = "server-config/payara/datasources";

    @Override
    public List<String> command(Path folder, int port, List<String> options, Datasources datasources)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(Tool.java()));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString(), "--port", String.valueOf(port)));
        if (!datasources.equals(Datasources.NONE)) {
            Path commands = folder.resolve("datasources.txt");
            Files.writeString(
                    commands,
                    commands("sqlite", datasources.sqlite()) + commands("postgresql", datasources.postgresql()));
            command.addAll(List.of("--postbootcommandfile", commands.toString()));
        }
        return command;
    }

    private static String commands(String engine, List<String> labels) throws IOException {
        return labels.isEmpty()
                ? ""
                : Tool.output(
                        Stream.concat(Stream.of(SCRIPT, engine), labels.stream())
                                .toList(),
                        Map.of("CONNECTIONS", "4"));
    }

    @Override
    public String jndiName(String label) {
        return "jdbc/" + label;
    }
}
