package org.samverk.kit.planted;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Compiles sources that break a rule. They live as text, since compiled with the rest they would be part of the
/// application under test, and Error Prone would refuse some of them.
final class Planted {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record) (\\w+)");

    private Planted() {}

    static JavaClasses compiled(Path folder, List<String> sources) {
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        sources.stream().map(Source::new).toList())
                .call();
        if (!compiled) {
            throw new IllegalStateException("The planted source does not compile");
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static String name(String source) {
        return first(PACKAGE, source, "nowhere").replace('.', '/') + "/" + first(TYPE, source, "package-info");
    }

    private static String first(Pattern pattern, String source, String otherwise) {
        var matcher = pattern.matcher(source);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + name(text) + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return text;
        }
    }
}
