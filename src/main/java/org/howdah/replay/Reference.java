package org.howdah.replay;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.text.SafeText;

/// A place in the past that one user hands to another: `howdah:replay?server=shop&at=2026-03-01T03:12:07Z&page=sessions`.
/// It holds names and filter words, and no statement or secret.
///
/// @param server its name, or its id
/// @param page by its word; empty where it does not matter
/// @param look how the page is looked at, by words of its own, such as `filter`
/// @param filter to which sessions the load is narrowed
public record Reference(String server, Instant at, String page, Map<String, String> look, LoadFilter filter) {
    private static final String PREFIX = "howdah:replay?";
    private static final String SERVER = "server";
    private static final String AT = "at";
    private static final String PAGE = "page";
    private static final String WHERE = "where";
    private static final String BACKGROUND = "background";
    private static final int LONGEST = 8_000;
    private static final int LONGEST_SHOWN = 60;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9._-]{0,40}");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    public Reference {
        look = Map.copyOf(look);
    }

    /// What came of reading one.
    public sealed interface Result {
        record Understood(Reference reference) implements Result {}

        /// It cannot be read.
        ///
        /// @param sentence what is wrong with it, and what to do
        record Mistaken(String sentence) implements Result {}
    }

    /// As it is copied and typed.
    public String text() {
        StringBuilder text = new StringBuilder(PREFIX);
        text.append(SERVER).append('=').append(encode(server)).append('&').append(AT).append('=').append(at);
        if (!page.isEmpty()) {
            text.append('&').append(PAGE).append('=').append(encode(page));
        }
        new TreeMap<>(look).forEach((key, value) -> {
            if (!value.isEmpty()) {
                text.append('&').append(key).append('=').append(encode(value));
            }
        });
        new TreeMap<>(filter.values()).forEach((dimension, value) -> text.append('&').append(WHERE).append('=')
                .append(encode(dimension.word() + ":" + value)));
        if (filter.background()) {
            text.append('&').append(BACKGROUND).append("=true");
        }
        return text.toString();
    }

    /// Reads one as it was copied.
    public static Result parse(String typed) {
        String text = typed.strip();
        if (!text.startsWith(PREFIX) || text.length() > LONGEST) {
            return new Result.Mistaken("This is no reference: one begins with " + PREFIX
                    + "server= and is copied in a replay with Copy reference.");
        }
        Parts parts = new Parts();
        for (String part : text.substring(PREFIX.length()).split("&", -1)) {
            String mistake = parts.take(part);
            if (!mistake.isEmpty()) {
                return new Result.Mistaken(mistake);
            }
        }
        return parts.result();
    }

    private static String encode(String value) {
        // Readable where nothing speaks against it.
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":")
                .replace("%2F", "/").replace("%2C", ",").replace("%40", "@");
    }

    private static String decode(String value) {
        Matcher broken = BROKEN_ESCAPE.matcher(value);
        return URLDecoder.decode(broken.replaceAll("%25").replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// What was read so far.
    private static final class Parts {
        private final Map<String, String> words = new TreeMap<>();
        private LoadFilter filter = LoadFilter.CLIENTS;

        /// @return what is wrong; empty for nothing
        String take(String part) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : decode(part.substring(equals + 1));
            if (!KEY.matcher(key).matches()) {
                return "The reference is damaged at \u201c" + shown(part) + "\u201d: copy it again as a whole.";
            }
            if (key.equals(WHERE)) {
                return where(value);
            }
            if (key.equals(BACKGROUND)) {
                filter = filter.withBackground(value.equals("true"));
            } else {
                words.put(key, value);
            }
            return "";
        }

        private String where(String value) {
            int colon = value.indexOf(':');
            LoadDimension dimension = colon < 0
                    ? null
                    : LoadDimension.ofWord(value.substring(0, colon)).orElse(null);
            if (dimension == null) {
                return "The reference narrows the load by \u201c" + shown(value)
                        + "\u201d, which this Howdah does not know.";
            }
            filter = filter.with(dimension, value.substring(colon + 1));
            return "";
        }

        Result result() {
            String server = words.remove(SERVER);
            String at = words.remove(AT);
            String page = words.remove(PAGE);
            if (server == null || server.isEmpty()) {
                return new Result.Mistaken("The reference names no server: server=NAME is missing.");
            }
            if (at == null) {
                return new Result.Mistaken("The reference names no time: at=2026-03-01T03:12:07Z is missing.");
            }
            try {
                return new Result.Understood(new Reference(server, OffsetDateTime.parse(at).toInstant(),
                        page == null ? "" : page, words, filter));
            } catch (DateTimeException _) {
                return new Result.Mistaken("The reference has no time in \u201cat=" + shown(at)
                        + "\u201d: it reads like at=2026-03-01T03:12:07Z.");
            }
        }

        private static String shown(String text) {
            return SafeText.line(text, LONGEST_SHOWN);
        }
    }
}
