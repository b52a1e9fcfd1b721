package org.pledgewatch.pages;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// The stylesheet, scripts and icon, each at an address that holds its content's hash and may be kept for a year.
@Component
public class Assets implements WebMvcConfigurer {
    private final ObjectProvider<ResourceUrlProvider> addresses;
    private final Map<String, String> found = new ConcurrentHashMap<>();

    Assets(ObjectProvider<ResourceUrlProvider> addresses) {
        this.addresses = addresses;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /// They are part of the release, so an address found once stays.
    public String address(String name) {
        return found.computeIfAbsent(name, this::find);
    }

    private String find(String name) {
        String plain = "/assets/" + name;
        String hashed = addresses.getObject().getForLookupPath(plain);
        return hashed == null ? plain : hashed;
    }
}
