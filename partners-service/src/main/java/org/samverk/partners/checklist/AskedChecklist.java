package org.samverk.partners.checklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samverk.partners.checklist.content.ChecklistItem;
import org.samverk.partners.checklist.content.ChecklistKind;

/// A checklist as its answers need it.
///
/// @param items what it asks, or asked at that version
public record AskedChecklist(
        UUID id, long version, ChecklistKind kind, Map<String, String> title, List<ChecklistItem> items) {}
