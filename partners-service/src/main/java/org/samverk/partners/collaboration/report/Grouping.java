package org.samverk.partners.collaboration.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// By what collaborations are counted. One with several themes or areas counts under each.
@Schema(name = "CollaborationGrouping")
enum Grouping {
    LEVEL("", "c.level"),
    THEME("join collaboration_theme g on g.collaboration_id = c.id", "g.theme"),
    AREA("join collaboration_area g on g.collaboration_id = c.id", "g.area");

    private final String join;
    private final String key;

    Grouping(String join, String key) {
        this.join = join;
        this.key = key;
    }

    String join() {
        return join;
    }

    String key() {
        return key;
    }
}
