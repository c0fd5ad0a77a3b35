// Both starters: Spring Boot makes a servlet application of it, and WebFlux is there for its client.
dependencies {
    implementation("org.springframework.boot:spring-boot-starter-web")
    implementation("org.springframework.boot:spring-boot-starter-webflux")
}
