package jp.madoguchi.workflow.corporation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.workflow.corporation.CorporateRegister.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a small server that answers as the published interface of Gビズインフォ says. */
class GBizRegisterTest {

    private static final String NUMBER = "7000012050002";
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final CountDownLatch slow = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server = open();
    private String location = "東京都千代田区霞が関３丁目１－１";
    private int status = 200;
    private String body = "";
    private boolean waits;
    private boolean dribbles;

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/hojin/v1/hojin/", exchange -> {
            boolean asked = "token-1".equals(exchange.getRequestHeaders().getFirst("X-hojinInfo-api-token"))
                    && exchange.getRequestMethod().equals("GET");
            if (waits) {
                await();
            }
            byte[] bytes = (body.isEmpty() ? known(exchange.getRequestURI().getPath()) : body)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(asked ? status : 401, bytes.length);
            exchange.getResponseBody().write(bytes, 0, dribbles ? 10 : bytes.length);
            exchange.getResponseBody().flush();
            if (dribbles) {
                await();
            }
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    private void await() {
        try {
            boolean released = slow.await(10, TimeUnit.SECONDS);
            assertTrue(released);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        slow.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private String known(String path) {
        return """
                {"id": "x", "message": "200 - OK.", "hojin-infos": [{"corporate_number": "%s", "location": "%s",
                "name": "みなと株式会社", "kana": "ミナト", "postal_code": "1000013", "capital_stock": 100, "status": null,
                "business_items": ["101"], "patent": [{"title": "x"}], "update_date": "2024-01-01T00:00:00+09:00"}]}
                """
                .formatted(path.substring(path.lastIndexOf('/') + 1), location);
    }

    private Answer find(String token) {
        URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new GBizRegister(service, token, PATIENCE).find(NUMBER);
    }

    @Test
    void aNumberGivesNameAndAddress() {
        assertEquals(
                Answer.of(new Corporation(NUMBER, "みなと株式会社", "1000013", "東京都", "千代田区", "霞が関３丁目１－１")), find("token-1"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "京都府京都市下京区烏丸通1, 京都府, 京都市下京区, 烏丸通1",
        "千葉県市川市八幡1-1, 千葉県, 市川市, 八幡1-1",
        "三重県四日市市諏訪町1, 三重県, 四日市市, 諏訪町1",
        "東京都町田市森野2, 東京都, 町田市, 森野2",
        "東京都東村山市本町1, 東京都, 東村山市, 本町1",
        "北海道余市郡余市町朝日町26, 北海道, 余市郡余市町, 朝日町26",
        "奈良県高市郡明日香村岡55, 奈良県, 高市郡明日香村, 岡55",
        "神奈川県足柄下郡箱根町湯本1, 神奈川県, 足柄下郡箱根町, 湯本1",
        "鹿児島県鹿児島市山下町11, 鹿児島県, 鹿児島市, 山下町11",
        "外国のどこか, '', '', 外国のどこか"
    })
    void theAddressIsTakenApart(String told, String prefecture, String city, String street) {
        location = told;
        Corporation found = find("token-1").corporation().orElseThrow();
        assertEquals(
                prefecture + "|" + city + "|" + street, found.prefecture() + "|" + found.city() + "|" + found.street());
    }

    @Test
    void anUnknownNumberIsUnknown() {
        status = 404;
        assertEquals(Answer.UNKNOWN, find("token-1"));
        status = 200;
        body = "{\"hojin-infos\": []}";
        assertEquals(Answer.UNKNOWN, find("token-1"));
    }

    @Test
    void whateverGoesWrongIsSilence() {
        assertEquals(Answer.SILENT, find("another"));
        status = 503;
        assertEquals(Answer.SILENT, find("token-1"));
        status = 200;
        for (String wrong : new String[] {
            "not json",
            "[]",
            "{}",
            "{\"hojin-infos\": [{\"name\":",
            "{\"hojin-infos\": [{\"corporate_number\": \"1\", \"name\": \"x\"}]}",
            "{\"hojin-infos\": [{\"corporate_number\": \"" + NUMBER + "\"}]}",
            "[".repeat(5000)
        }) {
            body = wrong;
            assertEquals(Answer.SILENT, find("token-1"), wrong);
        }
        server.stop(0);
        assertEquals(Answer.SILENT, find("token-1"));
    }

    @Test
    void nobodyWaitsLongerThanToldForHeadersOrBody() {
        waits = true;
        long from = System.nanoTime();
        assertEquals(Answer.SILENT, find("token-1"));
        waits = false;
        dribbles = true;
        assertEquals(Answer.SILENT, find("token-1"));
        assertTrue(Duration.ofNanos(System.nanoTime() - from).toSeconds() < 8, "it gave up in time");
    }

    @Test
    void theTableIsAskedFirst() {
        CorporateRegister both = CorporateTable.standard().orElse(number -> Answer.SILENT);
        assertEquals(Answer.SILENT, both.find(NUMBER));
        assertTrue(both.find("4010001234567").corporation().isPresent());
    }
}
