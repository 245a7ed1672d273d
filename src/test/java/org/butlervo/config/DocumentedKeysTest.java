// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The operator's guide describes the keys that are read, all of them and no others. */
class DocumentedKeysTest {
    private static final Path GUIDE = Path.of("docs", "operators.md");
    /** The first cell of a table's row that begins with a key. */
    private static final Pattern ROW = Pattern.compile("^\\| (`butlervo\\.[^|]+) \\|");

    private static final Pattern KEY = Pattern.compile("`([^`]+)`");

    /** In every mode some keys are asked for that others leave alone. */
    private static final List<Map<String, String>> CONFIGURATIONS = List.of(
            Map.of(),
            Map.of("butlervo.identity.mode", "trusted-headers"),
            Map.of("butlervo.identity.mode", "jwt"),
            Map.of("butlervo.repository.x.mode", "remote"));

    @Test
    void describesEveryKeyThatIsRead() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Map<String, String> configuration : CONFIGURATIONS) {
            read.addAll(keysRead(configuration));
        }

        assertThat(documented()).containsExactlyInAnyOrderElementsOf(read);
    }

    private static Set<String> keysRead(Map<String, String> configuration) {
        Recorder recorder = new Recorder();
        recorder.putAll(configuration);
        recorder.put("butlervo.repositories", "x");
        try {
            SettingsReader.read(new MapConfig(recorder));
        } catch (ConfigurationException e) {
            assertThat(e).hasMessageContaining("cannot start");
        }
        recorder.asked.remove(ConfigFile.PROBLEM);
        return recorder.asked;
    }

    /** Notes the keys that somebody asks for. */
    private static final class Recorder extends HashMap<String, String> {
        private final transient Set<String> asked = new TreeSet<>();

        @Override
        public @Nullable String get(Object key) {
            asked.add(key.toString().replace("repository.x.", "repository.<label>."));
            return super.get(key);
        }
    }

    private static List<String> documented() throws IOException {
        try (Stream<String> lines = Files.lines(GUIDE)) {
            return lines.map(ROW::matcher)
                    .filter(Matcher::find)
                    .flatMap(row -> keys(row.group(1)))
                    .toList();
        }
    }

    /** The keys of a cell; one that begins with a dot shares all but the last word of the key before it. */
    private static Stream<String> keys(String cell) {
        Stream.Builder<String> keys = Stream.builder();
        String before = "";
        Matcher matcher = KEY.matcher(cell);
        while (matcher.find()) {
            String key = matcher.group(1);
            String whole = key.startsWith(".") ? before.substring(0, before.lastIndexOf('.')) + key : key;
            keys.add(whole);
            before = whole;
        }
        return keys.build();
    }
}
