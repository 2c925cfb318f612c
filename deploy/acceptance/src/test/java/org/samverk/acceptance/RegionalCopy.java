package org.samverk.acceptance;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The example of `docs/feeds.md`, word by word, and the copy it keeps.
final class RegionalCopy implements AutoCloseable {
    static final String CLIENT = "regional-it";
    static final String SECRET = "samverk-demo";
    static final Path PAGE = RunningSuite.ROOT.resolve("docs/feeds.md");

    private static final Pattern CODE = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

    /// By kind and id: the version, and what it is called or which text it has.
    private static final String SHOW = """
            import json, sqlite3, sys
            db, seen = sqlite3.connect(sys.argv[1]), {"partner": {}, "agreement": {}}
            if db.execute("select 1 from sqlite_master where name = 'copy'").fetchone():
                for kind, id, version, state in db.execute("select kind, id, version, state from copy"):
                    state = json.loads(state)
                    if not state.get("archived") and not state.get("mergedInto"):
                        told = state["content"]["name"] if kind == "partner" else state["terms"]["hash"]
                        seen[kind][id] = f"{version} {told}"
            print(json.dumps(seen))
            """;

    private static final String FORGET = """
            import sqlite3, sys
            with sqlite3.connect(sys.argv[1]) as db:
                print(db.execute("delete from copy where id = ?", [sys.argv[2]]).rowcount)
            """;

    private final Path folder;
    private final String realm;
    private Process process;

    RegionalCopy(String realm) throws IOException {
        var target = Files.createDirectories(RunningSuite.ROOT.resolve("deploy/acceptance/target"));
        this.folder = Files.createTempDirectory(target.toAbsolutePath(), "copy-");
        this.realm = realm;
        Files.writeString(folder.resolve("follow.py"), example());
        Files.writeString(folder.resolve("show.py"), SHOW);
        Files.writeString(folder.resolve("forget.py"), FORGET);
        this.process = start();
    }

    private static String example() throws IOException {
        var code = CODE.matcher(Files.readString(PAGE));
        assertTrue(code.find(), "The page holds no code any more");
        return code.group(1);
    }

    private Process start() {
        return Python.start(
                folder.resolve("follow.py"),
                folder.resolve("log"),
                Map.of("CLIENT_SECRET", SECRET, "PAUSE", "0.2"),
                RunningSuite.suite().gateway().toString(),
                realm,
                database());
    }

    void goOn() {
        process = start();
    }

    /// In the middle of whatever it does.
    void kill() {
        assertTrue(process.isAlive(), () -> "It ended by itself: " + log());
        process.destroyForcibly().onExit().join();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    boolean isEmpty() {
        return kept("partner").isEmpty();
    }

    /// By id, with version and what it is called or which text it has.
    Map<String, String> kept(String kind) {
        var printed = Python.ask(folder.resolve("show.py"), database());
        return new TreeMap<>(JsonPath.from(printed).<String, String>getMap(kind));
    }

    /// Takes it out of the copy behind the consumer's back.
    void forget(String id) {
        assertEquals(
                "1", Python.ask(folder.resolve("forget.py"), database(), id).strip());
    }

    private String database() {
        return folder.resolve("copy.db").toString();
    }

    /// All that the client is shown, page by page: by id, with version and this member.
    static Map<String, String> listed(String path, String member) {
        var token = RunningSuite.suite().token(CLIENT, SECRET);
        var all = new TreeMap<String, String>();
        int found;
        var page = 1;
        do {
            var answer = given().auth()
                    .oauth2(token)
                    .queryParam("limit", 100)
                    .queryParam("page", page++)
                    .get(path);
            answer.then().statusCode(200);
            List<String> ids = answer.path("items.id");
            List<Integer> versions = answer.path("items.version");
            List<String> told = answer.path("items." + member);
            for (var i = 0; i < ids.size(); i++) {
                all.put(ids.get(i), versions.get(i) + " " + told.get(i));
            }
            found = ids.size();
        } while (found == 100);
        return all;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
