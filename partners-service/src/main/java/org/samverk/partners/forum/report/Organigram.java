package org.samverk.partners.forum.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page.Link;
import org.samverk.partners.forum.ForumStatus;
import org.samverk.partners.forum.content.Formality;
import org.samverk.partners.forum.content.ForumType;

/// A forum and all beneath it.
///
/// @param truncated whether there is more beneath it than is shown
@Schema(name = "ForumOrganigram")
record Organigram(
        @Schema(description = "Which line was followed") Line line,

        @Schema(description = "The forum that was asked for, with those beneath it in `children`")
        Node root,

        boolean truncated,
        @JsonProperty("_links") Map<String, Link> links) {
    static final int MOST = 500;

    /// Which line of forums to follow down.
    @Schema(name = "ForumLine")
    enum Line {
        /// Those that report to it.
        REPORTING("reports_to_id"),
        /// Those that are a part of it.
        PARENT("parent_id");

        private final String column;

        Line(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    @Schema(name = "ForumOrganigramNode")
    record Node(
            UUID id,
            Map<String, String> name,
            ForumType forumType,
            Formality formality,
            ForumStatus status,

            @Schema(description = "Partners with a seat today, observers apart")
            long members,

            @Nullable Chair chair,
            List<Node> children) {}

    /// Who is in the chair today.
    @Schema(name = "ForumChair")
    record Chair(UUID partnerId, String name, @Nullable String roleTitle) {}

    /// A forum as found, and the one it stands under.
    record Found(@Nullable UUID under, Node node) {}

    /// @param found the root first
    static Organigram of(Line line, List<Found> found) {
        var shown = found.stream().limit(MOST).toList();
        var beneath = shown.stream().skip(1).collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.under())));
        var root = shown.getFirst().node();
        var self = "/samverk/v1/forums/%s/organigram?line=%s".formatted(root.id(), line);
        return new Organigram(line, whole(root, beneath), found.size() > MOST, Map.of("self", Link.get(self)));
    }

    private static Node whole(Node node, Map<UUID, List<Found>> beneath) {
        return new Node(
                node.id(),
                node.name(),
                node.forumType(),
                node.formality(),
                node.status(),
                node.members(),
                node.chair(),
                beneath.getOrDefault(node.id(), List.of()).stream()
                        .map(found -> whole(found.node(), beneath))
                        .toList());
    }
}
