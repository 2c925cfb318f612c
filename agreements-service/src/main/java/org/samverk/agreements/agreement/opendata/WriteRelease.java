package org.samverk.agreements.agreement.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.kit.stored.StoredJson;

/// Writes one agreement as a release.
final class WriteRelease {
    private final ReleaseSource source;
    private final String language;
    private final ReleaseParties parties;
    private final ReleaseContract contract;

    WriteRelease(ReleaseSource source) {
        this.source = source;
        this.language = source.language();
        this.parties = new ReleaseParties(source);
        this.contract = new ReleaseContract(source, parties, language);
    }

    /// What says anything else has another id, also where only the day or the reader is another.
    Release release() {
        var members = new Members()
                .with("ocid", source.ocid(source.id()))
                .with("date", date())
                .with("language", language)
                .with("tag", tags())
                .with("initiationType", "tender")
                .with("parties", parties.all())
                .with("buyer", parties.buyer().orElse(null))
                .with("planning", planning().orNothing())
                .with("awards", List.of(contract.award()))
                .with("contracts", List.of(contract.contract()))
                .with("relatedProcesses", related(source.terms()))
                .all();
        var identified = new LinkedHashMap<String, Object>();
        identified.put("ocid", Objects.requireNonNull(members.get("ocid")));
        identified.put("id", "%s-%d-%08x".formatted(source.ocid(source.id()), source.version(), checksum(members)));
        identified.putAll(members);
        return new Release(identified);
    }

    private static long checksum(Map<String, Object> members) {
        try {
            var checksum = new CRC32();
            checksum.update(StoredJson.mapper().writeValueAsBytes(members));
            return checksum.getValue();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a release that cannot be written", e);
        }
    }

    /// When anything of it last changed.
    private Instant date() {
        return Stream.concat(
                        Stream.of(source.state().updatedAt()),
                        source.documents().stream().map(ReleaseSource.Attachment::updatedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<String> tags() {
        return switch (source.status()) {
            case DRAFT, PENDING_DECISION, PENDING_SIGNATURE -> List.of("planning");
            case SIGNED, ACTIVE, NOTICE_GIVEN ->
                source.state().effects().size() > 1
                        ? List.of("award", "contract", "contractAmendment")
                        : List.of("award", "contract");
            case EXPIRED, TERMINATED, RENEWED -> List.of("contractTermination");
            case CANCELLED -> List.of("awardCancellation");
        };
    }

    private Members planning() {
        return new Members().with("rationale", rationale(source.terms()), language);
    }

    /// Background and purposes, one after the other in each language they are in.
    private static Map<String, String> rationale(AgreementTerms terms) {
        var rationale = new LinkedHashMap<String, String>();
        Stream.concat(Stream.ofNullable(terms.background()), terms.purposes().stream())
                .forEach(texts ->
                        texts.forEach((tag, text) -> rationale.merge(tag, text, (so, more) -> so + "\n" + more)));
        return rationale;
    }

    private List<Members> related(AgreementTerms terms) {
        return Stream.concat(
                        Stream.ofNullable(terms.parentAgreementId()).map(id -> contract.related(id, "parent")),
                        Stream.ofNullable(terms.supersedesId()).map(id -> contract.related(id, "prior")))
                .toList();
    }
}
