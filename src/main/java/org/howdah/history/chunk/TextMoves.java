package org.howdah.history.chunk;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes values of one chunk over into another, and of its texts only those that they name. One thread.
final class TextMoves {
    private static final int NOT_YET = -1;

    private final Chunk chunk;
    private final TextList texts;
    private final SharedTexts shared;
    private final int[] places;
    /// Place in the list of what was kept outside; null for what is not there any more.
    private final Map<Long, @Nullable Integer> brought = new HashMap<>();
    /// Number outside of what stood in the list.
    private final Map<Long, Long> taken = new HashMap<>();

    TextMoves(Chunk chunk, TextList texts, SharedTexts shared) {
        this.chunk = chunk;
        this.texts = texts;
        this.shared = shared;
        this.places = new int[chunk.texts().size()];
        Arrays.fill(places, NOT_YET);
    }

    /// @param source null where the chunk has no such column
    void copy(@Nullable Column source, Column target, int[] rows) throws IOException {
        for (int row : rows) {
            Long value = source == null || source.isMissing(row) ? null : moved(source, target, source.value(row));
            if (value == null) {
                target.addMissing();
            } else {
                target.add(value);
            }
        }
    }

    private @Nullable Long moved(Column source, Column target, long value) throws IOException {
        if (source.type() == FieldType.TEXT && target.type() == FieldType.SHARED_TEXT) {
            Long number = taken.get(value);
            if (number == null) {
                number = shared.number(chunk.text(value));
                taken.put(value, number);
            }
            return number;
        }
        if (source.type() == FieldType.SHARED_TEXT && target.type() == FieldType.TEXT) {
            if (!brought.containsKey(value)) {
                String text = shared.text(value);
                brought.put(value, text == null ? null : (Integer) texts.place(text));
            }
            Integer place = brought.get(value);
            return place == null ? null : (Long) place.longValue();
        }
        if (source.type() != target.type()) {
            throw new ChunkException("column " + source.name() + " holds " + source.type() + " and not "
                    + target.type());
        }
        return source.type().isListed() ? (Long) place(value) : (Long) value;
    }

    private long place(long value) throws ChunkException {
        String text = chunk.text(value);
        int known = places[(int) value];
        if (known == NOT_YET) {
            known = texts.place(text);
            places[(int) value] = known;
        }
        return known;
    }
}
