package org.muster.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** All of the server's HTTP surface. */
@ApplicationPath("/")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Muster",
            version = "1",
            description =
                "Device management by OMA DM 2.0. Programs sign each request by HTTP Basic; the"
                    + " console has a cookie. Errors are RFC 9457 problems."),
    security = @SecurityRequirement(name = "basic"))
@SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
public class MusterApplication extends Application {}
