package org.samverk.agreements.agreement.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.state.AgreementState;
import org.samverk.agreements.agreement.state.AgreementStatus;
import org.samverk.agreements.agreement.terms.AgreementTerms;

/// All that a release is written from.
///
/// @param state as it is now, whether or not the days that have come have been told
/// @param organisations it mentions, as last heard of
/// @param successors agreements that take its place, as far as the reader may see them
/// @param base where the API is, without a slash at its end
/// @param today where the agreement is
record ReleaseSource(
        UUID id,
        long version,
        AgreementState state,
        AgreementStatus status,
        Map<UUID, Organisation> organisations,
        List<UUID> successors,
        List<Attachment> documents,
        String ocidPrefix,
        String base,
        LocalDate today) {

    /// @param identifiers as `DK_CVR:29190925`
    record Organisation(String name, String kind, String country, List<String> identifiers) {
        List<Register.Entry> numbers() {
            return identifiers.stream()
                    .flatMap(identifier -> Register.number(identifier).stream())
                    .toList();
        }
    }

    /// What is told of an uploaded document.
    record Attachment(
            UUID id,
            String title,
            String documentType,
            @Nullable String language,
            String mediaType,
            Instant createdAt,
            Instant updatedAt) {}

    AgreementTerms terms() {
        return state.terms().terms();
    }

    String ocid(UUID agreement) {
        return ocidPrefix + "-" + agreement;
    }

    String address(UUID agreement) {
        return base + "/agreements/" + agreement;
    }

    /// That of the country whose law it follows, or else English, where its title is in that; or the first it is in.
    String language() {
        var title = terms().title();
        return Stream.concat(ofTheCountry(), Stream.of("en"))
                .filter(title::containsKey)
                .findFirst()
                .orElseGet(() -> title.keySet().stream().sorted().findFirst().orElse("en"));
    }

    private Stream<String> ofTheCountry() {
        var country = terms().country();
        return country == null
                ? Stream.of()
                : switch (country) {
                    case SE -> Stream.of("sv");
                    case DK -> Stream.of("da");
                    case NO -> Stream.of("nb", "nn", "no");
                    case FI -> Stream.of("fi", "sv");
                    case IS -> Stream.of("is");
                };
    }

    /// When a day begins where the agreement is.
    Instant begins(LocalDate day) {
        return day.atStartOfDay(state.zone()).toInstant();
    }

    /// The last second of a day there.
    Instant ends(LocalDate day) {
        return begins(day.plusDays(1)).minusSeconds(1);
    }
}
