package org.samverk.followup.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a body names, by the JSON Pointer of where it stands.
public final class Named {
    final Map<String, String> areas = new LinkedHashMap<>();
    final Map<String, String> themes = new LinkedHashMap<>();
    final Map<String, String> targetGroups = new LinkedHashMap<>();
    final Map<String, UUID> partners = new HashMap<>();

    public Named area(String pointer, String area) {
        areas.put(pointer, area);
        return this;
    }

    /// Those of the member `themes` that were not there before: what stays was good once.
    public Named themes(List<String> codes, List<String> before) {
        for (var i = 0; i < codes.size(); i++) {
            if (!before.contains(codes.get(i))) {
                theme("/themes/" + i, codes.get(i));
            }
        }
        return this;
    }

    public Named theme(String pointer, String code) {
        themes.put(pointer, code);
        return this;
    }

    public Named targetGroup(String pointer, String code) {
        targetGroups.put(pointer, code);
        return this;
    }

    public Named partner(String pointer, UUID id) {
        partners.put(pointer, id);
        return this;
    }

    static Set<String> values(Map<String, String> named) {
        return new HashSet<>(named.values());
    }
}
