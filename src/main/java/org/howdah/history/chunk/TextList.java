package org.howdah.history.chunk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The texts of one chunk, each once.
final class TextList {
    private final Map<String, Integer> places = new HashMap<>(256);
    private final List<String> texts = new ArrayList<>();

    int place(String text) {
        Integer place = places.get(text);
        if (place == null) {
            place = texts.size();
            places.put(text, place);
            texts.add(text);
        }
        return place;
    }

    List<String> texts() {
        return texts;
    }
}
