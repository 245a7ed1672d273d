// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the identifiers of datasets that users send back (SIA 2.0 parameter ID), without regard to case: {@code obs_publisher_did} as the
 * configuration writes it, the same without {@code /usdac}, which Rubin's access URLs leave out, and Butler's {@code butler://label/uuid}. What
 * names another repository, or is no identifier at all, is no dataset of this one. Immutable and thread-safe.
 */
public final class PublisherDid {
    private static final TemplatePart ID = new TemplatePart.Key("id", 0);
    private static final String USDAC = "/usdac/";
    private static final int UUID_LENGTH = 36;
    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern REPOSITORY = Pattern.compile("[?&]repo=([^&]+)");

    /** What stands before and after the UUID, in lower case. */
    private record Frame(String before, String after) {
        Optional<UUID> uuid(String lowerCase) {
            int length = before.length() + UUID_LENGTH + after.length();
            if (lowerCase.length() != length || !lowerCase.startsWith(before) || !lowerCase.endsWith(after)) {
                return Optional.empty();
            }
            String uuid = lowerCase.substring(before.length(), before.length() + UUID_LENGTH);
            return UUID_TEXT.matcher(uuid).matches() ? Optional.of(UUID.fromString(uuid)) : Optional.empty();
        }
    }

    private final List<Frame> frames;

    private PublisherDid(List<Frame> frames) {
        this.frames = List.copyOf(frames);
    }

    /**
     * The identifiers of a repository's datasets.
     *
     * @param configuration its template must hold {@code {id}} once and no other place; else only the {@code butler:} form is understood
     * @param label of the repository in this service; the one that the template names after {@code repo=} is understood as well
     */
    public static PublisherDid of(ObsCoreConfiguration configuration, String label) {
        Set<String> labels = new HashSet<>(Set.of(label.toLowerCase(Locale.ROOT)));
        List<Frame> frames = new ArrayList<>();
        configuration.obsPublisherDid().flatMap(PublisherDid::frame).ifPresent(form -> {
            frames.add(form);
            frames.add(new Frame(form.before().replace(USDAC, "/"), form.after()));
            Matcher repository = REPOSITORY.matcher(form.before() + form.after());
            if (repository.find()) {
                labels.add(repository.group(1));
            }
        });
        labels.forEach(name -> frames.add(new Frame("butler://" + name + "/", "")));
        return new PublisherDid(frames);
    }

    /** What stands around the UUID in a template that has no other place. */
    private static Optional<Frame> frame(Template template) {
        int id = template.parts().indexOf(ID);
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < template.parts().size(); i++) {
            if (template.parts().get(i) instanceof TemplatePart.Literal literal) {
                (i < id ? before : after).append(literal.text().toLowerCase(Locale.ROOT));
            } else if (i != id) {
                return Optional.empty();
            }
        }
        return id < 0 ? Optional.empty() : Optional.of(new Frame(before.toString(), after.toString()));
    }

    /** The UUID of the dataset that the identifier names, or empty if it can be none of this repository. */
    public Optional<UUID> uuid(String identifier) {
        String lowerCase = identifier.toLowerCase(Locale.ROOT);
        return frames.stream().flatMap(frame -> frame.uuid(lowerCase).stream()).findFirst();
    }
}
