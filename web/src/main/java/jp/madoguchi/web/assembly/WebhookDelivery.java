package jp.madoguchi.web.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import jp.madoguchi.workflow.webhook.HttpWebhookSender;
import jp.madoguchi.workflow.webhook.TargetGuard;
import jp.madoguchi.workflow.webhook.WebhookKey;
import jp.madoguchi.workflow.webhook.WebhookSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How webhooks leave the installation: with which key, and where to. */
@Singleton
public class WebhookDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Configured configured;

    @Inject
    WebhookDelivery(Configured configured) {
        this.configured = configured;
    }

    @Produces
    @Singleton
    WebhookKey key() {
        Path file = configured.path("madoguchi.webhook.key.file").orElseGet(() -> configured
                .requiredPath("madoguchi.data.directory")
                .resolve("webhook.key"));
        try {
            return WebhookKey.at(file);
        } catch (IOException unreadable) {
            throw new StartRefusal("The key of webhooks cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    @Produces
    @Singleton
    TargetGuard guard() {
        boolean anyAddress = configured.isOn("madoguchi.without-webhook-address-check");
        if (anyAddress) {
            LOG.warn("madoguchi.without-webhook-address-check is on: webhooks may lead into the own network");
        }
        return new TargetGuard(InetAddress::getAllByName, anyAddress);
    }

    @Produces
    @Singleton
    WebhookSender sender(TargetGuard guard) {
        return new HttpWebhookSender(guard, (SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE);
    }
}
