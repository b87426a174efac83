package jp.madoguchi.web.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The one readiness check of the application; the launcher and a load balancer wait for it. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    /** The name under which the check appears in {@code /health/ready}. */
    static final String NAME = "madoguchi";

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME).up().build();
    }
}
