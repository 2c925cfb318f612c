package org.samverk.agreements.document.file;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// The name of a file that any system can keep it under: no path, nothing invisible, and an ending that says what it
/// is.
public record FileName(String value) {
    private static final int LONGEST = 150;
    private static final String UNNAMED = "document";
    /// Windows keeps no file under these, whatever follows the first dot.
    private static final Pattern DEVICE = Pattern.compile(
            "(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³]|CONIN\\$|CONOUT\\$)(?=\\s*(\\.|$))", Pattern.CASE_INSENSITIVE);

    /// @param given by whoever sends it, or what else to name it after
    public static FileName of(String given, FileType type) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        var stem = type.namedBy(clean) ? clean.substring(0, clean.lastIndexOf('.')) : clean;
        var ending = type.namedBy(clean) ? clean.substring(clean.lastIndexOf('.')) : "." + type.extension();
        var kept = stem.codePointCount(0, stem.length()) > LONGEST
                ? stem.substring(0, stem.offsetByCodePoints(0, LONGEST))
                : stem;
        var named = kept.isBlank() ? UNNAMED : kept.strip();
        return new FileName((DEVICE.matcher(named).lookingAt() ? "_" : "") + named + ending);
    }

    /// The header of RFC 6266: to be saved, not shown; with plain letters for whoever does not read RFC 5987.
    public String contentDisposition() {
        var plain = Normalizer.normalize(value, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    }
}
