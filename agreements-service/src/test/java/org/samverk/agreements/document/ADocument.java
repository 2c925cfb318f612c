package org.samverk.agreements.document;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hibernate.Session;
import org.samverk.agreements.agreement.AnAgreement;

/// Files to test with, and how they are sent.
public final class ADocument {
    private static final String HEAD = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

    private ADocument() {}

    public static byte[] pdf() {
        return HEAD.getBytes(UTF_8);
    }

    public static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    }

    public static byte[] jpeg() {
        return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
    }

    public static byte[] program() {
        return new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0};
    }

    public static byte[] zip(String... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                var named = part.split("=", 2);
                zip.putNextEntry(new ZipEntry(named[0]));
                zip.write(named.length > 1 ? named[1].getBytes(UTF_8) : new byte[] {1});
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "word/document.xml");
    }

    /// As large as asked for, and no two bytes runs alike.
    public static byte[] pdfOf(int size) {
        var bytes = Arrays.copyOf(pdf(), size);
        for (var i = pdf().length; i < size; i++) {
            bytes[i] = (byte) (i * 31 + i / 997);
        }
        return bytes;
    }

    public static RequestSpecification sending(String token, String mediaType, byte[] file) {
        return given().auth()
                .oauth2(token)
                .contentType(mediaType)
                .body(file)
                .queryParam("title", "Bilag 1")
                .queryParam("documentType", "ANNEX");
    }

    public static Response uploaded(Response agreement, String token) {
        var answer = sending(token, "application/pdf", pdf())
                .queryParam("fileName", "bilag.pdf")
                .post(documents(agreement));
        answer.then().statusCode(201);
        return answer;
    }

    /// More of the same than anything shows, older than it, of a text there is not.
    public static void crowd(Response document, Session database) {
        var id = UUID.fromString(document.path("id"));
        QuarkusTransaction.requiringNew().run(() -> {
            for (var sql : List.of("""
                    insert into document (id, version, state, access)
                    select cast('00000000' || substr(cast(gen_random_uuid() as text), 9) as uuid), 1,
                      d.state || jsonb_build_object('termsVersion', 2), d.access
                    from document d cross join generate_series(1, 500) where d.id = :id""", """
                    insert into subjects (id, type, version, head_hash, visibility, audience, deleted)
                    select d.id, 'document', 1, '', 'SHARED', '{}', false from document d
                    where d.agreement_id = (select o.agreement_id from document o where o.id = :id) and d.id <> :id""")) {
                database.createNativeMutationQuery(sql).setParameter("id", id).executeUpdate();
            }
        });
    }

    public static String documents(Response agreement) {
        return AnAgreement.at(agreement) + "/documents";
    }

    public static String at(Response document) {
        return document.path("_links.self.href");
    }
}
