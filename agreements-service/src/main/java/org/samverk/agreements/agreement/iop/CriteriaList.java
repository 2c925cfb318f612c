package org.samverk.agreements.agreement.iop;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a partnership with civil society (IOP) is held against. A version never changes; another list of criteria is
/// another version.
///
/// @param version from 1
public record CriteriaList(
        String code, int version, Map<String, String> name, String source, List<Criterion> criteria) {
    public CriteriaList {
        criteria = List.copyOf(criteria);
    }

    @Schema(name = "IopCriterion")
    public record Criterion(@Schema(examples = "NO_MARKET") String code, Map<String, String> text) {}
}
