package samples.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.indices.ElasticsearchIndicesClient;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.opensearch.client.opensearch.OpenSearchClient;

/** Clients of search engines. */
final class Searches {
  private Searches() {}

  /** Elasticsearch. */
  static final class ProductHandler extends SimpleChannelInboundHandler<String> {
    private final ElasticsearchClient client;

    ProductHandler(ElasticsearchClient client) {
      this.client = client;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws IOException {
      SearchRequest request = SearchRequest.of(search -> search.index("products").q(name));
      ctx.write(client.search(request, Map.class).took()); // expect: blocking-datastore
      ctx.write(client.index(i -> i.index("seen").document(name)).id()); // expect: blocking-datastore
      ElasticsearchIndicesClient indices = client.indices();
      ctx.writeAndFlush(indices.refresh().shards()); // expect: blocking-datastore
    }
  }

  /** Its low client, and the others. */
  static final class OtherHandler extends SimpleChannelInboundHandler<String> {
    private final RestClient rest;
    private final OpenSearchClient open;
    private final SolrClient solr;

    OtherHandler(RestClient rest, OpenSearchClient open, SolrClient solr) {
      this.rest = rest;
      this.open = open;
      this.solr = solr;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws Exception {
      ctx.write(rest.performRequest(new Request("GET", "/" + name)).getStatusLine()); // expect: blocking-datastore
      ctx.write(open.count().count()); // expect: blocking-datastore
      ctx.write(open.cluster().health().status()); // expect: blocking-datastore
      ctx.write(solr.query(new SolrQuery(name)).getResults()); // expect: blocking-datastore
      ctx.writeAndFlush(solr.commit().getStatus()); // expect: blocking-datastore
    }
  }

  /** The fixes. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final ElasticsearchAsyncClient client;
    private final RestClient rest;
    private final SolrClient solr;

    PatientHandler(ElasticsearchAsyncClient client, RestClient rest, SolrClient solr) {
      this.client = client;
      this.rest = rest;
      this.solr = solr;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      client
          .count(count -> count.q(name))
          .whenComplete((count, failure) -> ctx.writeAndFlush(count == null ? 0 : count.count()));
      rest.performRequestAsync(
          new Request("GET", "/" + name),
          new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
              ctx.writeAndFlush(response.getStatusLine());
            }

            @Override
            public void onFailure(Exception failure) {
              ctx.fireExceptionCaught(failure);
            }
          });
      workers.execute(
          () -> {
            try {
              ctx.writeAndFlush(solr.query(new SolrQuery(name)).getResults());
            } catch (Exception e) {
              ctx.fireExceptionCaught(e);
            }
          });
    }
  }
}
