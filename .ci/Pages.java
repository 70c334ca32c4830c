import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Looks at pages in a headless Chromium: nothing on its console, no request but for the file itself, nothing that axe-core objects to,
 * in light and in dark, wide and narrow. Takes pictures of each, and one as printed. First it looks at a page with faults, which have to be found.
 *
 * <p>java -cp csp-rules.jar .ci/Pages.java BROWSER AXE FOLDER: looks at all .html files in the folder, and writes pictures beside them.
 */
final class Pages {

    private static final long PATIENCE = 60;

    private static final String FAULTY = "<!DOCTYPE html><html><head></head><body><p style=\"color:#ccc;background:#fff\">pale</p>"
            + "<img src=\"https://example.invalid/a.png\"><script>throw new Error('loud')</script></body></html>";

    private static final String AXE = "axe.run({resultTypes: ['violations', 'passes']}).then(found => [...found.violations.map("
            + "fault => fault.id + ' at ' + fault.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')),"
            + " 'passed: ' + found.passes.map(rule => rule.id).join(' ')].join('\\n'))";

    private final Browser browser;
    private final String axe;

    private Pages(Browser browser, String axe) {
        this.browser = browser;
        this.axe = axe;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[2]).toAbsolutePath();
        int faults = 0;
        try (Browser browser = Browser.start(args[0], folder.resolve("profile"))) {
            Pages pages = new Pages(browser, Files.readString(Path.of(args[1])));
            Path faulty = Files.writeString(Files.createDirectories(folder.resolve("faulty")).resolve("faulty.html"), FAULTY);
            List<String> found = pages.look(faulty, "light", 1050, null);
            for (String expected : List.of("image-alt", "color-contrast", "html-has-lang", "requests https:", "loud")) {
                if (found.stream().noneMatch(fault -> fault.contains(expected))) {
                    throw new IllegalStateException("overlooks " + expected + " in a faulty page: " + found);
                }
            }
            for (Path page : html(folder)) {
                for (String scheme : List.of("light", "dark")) {
                    for (int width : new int[] {1050, 420}) {
                        String name = page.getFileName().toString().replace(".html", "-" + scheme + "-" + width);
                        for (String fault : pages.look(page, scheme, width, folder.resolve(name + ".png"))) {
                            System.out.println(name + ": " + fault);
                            faults++;
                        }
                    }
                }
                pages.print(page, folder.resolve(page.getFileName().toString().replace(".html", "-print.png")));
                System.out.println("looked at " + page.getFileName());
            }
        }
        if (faults > 0) {
            throw new IllegalStateException(faults + " faults");
        }
    }

    private static List<Path> html(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().collect(Collectors.toList());
        }
    }

    /** What is wrong with a page. */
    private List<String> look(Path page, String scheme, int width, Path picture) throws Exception {
        browser.ask("Emulation.setEmulatedMedia", "{\"media\":\"screen\",\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]}");
        List<String> faults = new ArrayList<>(open(page, width));
        browser.evaluate(axe + ";0");
        String said = browser.evaluate(AXE);
        for (String line : said.split("\n")) {
            if (!line.startsWith("passed: ")) {
                faults.add(line);
            } else if (!line.contains("color-contrast") && faults.stream().noneMatch(fault -> fault.contains("color-contrast"))) {
                faults.add("the contrast was not checked");
            }
        }
        if (browser.evaluate("String(document.documentElement.scrollWidth > innerWidth)").equals("true")) {
            faults.add("the page is wider than its window");
        }
        if (picture != null) {
            picture(picture);
        }
        return faults;
    }

    private void print(Path page, Path picture) throws Exception {
        browser.ask("Emulation.setEmulatedMedia", "{\"media\":\"print\",\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"dark\"}]}");
        open(page, 760);
        picture(picture);
    }

    /** Opens a page. Returns what the browser complains of, and what it asks for besides the page. */
    private List<String> open(Path page, int width) throws Exception {
        browser.ask("Emulation.setDeviceMetricsOverride", "{\"width\":" + width + ",\"height\":1000,\"deviceScaleFactor\":1,\"mobile\":false}");
        browser.forget();
        String address = page.toUri().toString();
        browser.ask("Page.navigate", "{\"url\":\"" + address + "\"}");
        browser.await("Page.loadEventFired");
        List<String> faults = new ArrayList<>();
        for (Map<String, Object> event : browser.events()) {
            String method = String.valueOf(event.get("method"));
            Map<String, Object> params = Json.object(event.get("params"));
            if (method.equals("Network.requestWillBeSent")) {
                String url = String.valueOf(Json.object(params.get("request")).get("url"));
                if (!url.equals(address)) {
                    faults.add("requests " + url);
                }
            } else if (method.equals("Runtime.exceptionThrown") || method.equals("Runtime.consoleAPICalled") || method.equals("Log.entryAdded")) {
                faults.add("complains: " + params);
            }
        }
        return faults;
    }

    private void picture(Path file) throws Exception {
        Map<String, Object> shot = browser.ask("Page.captureScreenshot", "{\"format\":\"png\",\"captureBeyondViewport\":true}");
        Files.write(file, Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
    }

    /** A Chromium, spoken to by its own protocol. */
    private static final class Browser implements WebSocket.Listener, AutoCloseable {

        private final Process process;
        private final BlockingQueue<Map<String, Object>> received = new LinkedBlockingQueue<>();
        private final List<Map<String, Object>> events = new ArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private WebSocket socket;
        private String session;
        private int last;

        private Browser(Process process) {
            this.process = process;
        }

        static Browser start(String command, Path profile) throws Exception {
            Process process = new ProcessBuilder(
                            command, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
                            "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Browser browser = new Browser(process);
            try {
                Path port = profile.resolve("DevToolsActivePort"); // the port, then the path; the profile is new
                for (int i = 0; i < PATIENCE * 10 && (!Files.exists(port) || Files.readAllLines(port).size() < 2); i++) {
                    if (!process.isAlive()) {
                        throw new IOException(command + " does not start");
                    }
                    Thread.sleep(100);
                }
                List<String> place = Files.readAllLines(port);
                browser.connect(URI.create("ws://127.0.0.1:" + place.get(0) + place.get(1)));
                return browser;
            } catch (Exception e) {
                browser.close();
                throw e;
            }
        }

        private void connect(URI address) throws Exception {
            socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).get(PATIENCE, TimeUnit.SECONDS);
            String target = String.valueOf(ask("Target.createTarget", "{\"url\":\"about:blank\"}").get("targetId"));
            session = String.valueOf(ask("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}").get("sessionId"));
            for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
                ask(domain + ".enable", "{}");
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
            part.append(text);
            if (isLast) {
                received.add(Json.parse(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        /** Sends a command and returns its result. */
        Map<String, Object> ask(String method, String params) throws Exception {
            int id = ++last;
            String to = session == null ? "" : ",\"sessionId\":\"" + session + "\"";
            socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + to + "}", true).get(PATIENCE, TimeUnit.SECONDS);
            while (true) {
                Map<String, Object> message = next(method);
                if (String.valueOf(id).equals(String.valueOf(message.get("id")))) {
                    if (message.get("error") != null) {
                        throw new IllegalStateException(method + ": " + message.get("error"));
                    }
                    return Json.object(message.get("result"));
                }
                events.add(message);
            }
        }

        /** Waits for an event. */
        void await(String method) throws Exception {
            while (events.stream().noneMatch(event -> method.equals(event.get("method")))) {
                events.add(next(method));
            }
        }

        private Map<String, Object> next(String awaited) throws InterruptedException {
            Map<String, Object> message = received.poll(PATIENCE, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("no answer to " + awaited);
            }
            return message;
        }

        /** What a script says, once it says it. */
        String evaluate(String script) throws Exception {
            Map<String, Object> result = ask("Runtime.evaluate",
                    "{\"expression\":" + Json.quoted(script) + ",\"awaitPromise\":true,\"returnByValue\":true}");
            if (result.get("exceptionDetails") != null) {
                throw new IllegalStateException(String.valueOf(result.get("exceptionDetails")));
            }
            return String.valueOf(Json.object(result.get("result")).get("value"));
        }

        void forget() {
            events.clear();
        }

        List<Map<String, Object>> events() {
            return List.copyOf(events);
        }

        @Override
        public void close() throws InterruptedException {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(PATIENCE, TimeUnit.SECONDS);
        }
    }

    /** JSON as maps, lists and texts. */
    private static final class Json {

        static Map<String, Object> parse(String text) {
            try (JsonParser parser = new JsonFactory().createParser(text)) {
                parser.nextToken();
                return object(value(parser));
            } catch (IOException e) {
                throw new IllegalStateException(text, e);
            }
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(Object value) {
            return value == null ? Map.of() : (Map<String, Object>) value;
        }

        private static Object value(JsonParser parser) throws IOException {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                return object;
            }
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                return list;
            }
            return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
        }

        static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            for (char c : text.toCharArray()) {
                quoted.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
            return quoted.append('"').toString();
        }
    }
}
