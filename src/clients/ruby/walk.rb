# frozen_string_literal: true

# Walks the lists of powerpacks of accounts, for the comparison of the walks of all clients.
#
# Reads lines "AUTH_ID LIMIT RESUMES" and prints for each the uuids in the order in which they came, and how the walk
# ended: "end", or "error" with what stopped it, after RESUMES errors that did not. With the argument "walk-stock" it
# walks as programs do that have no pager.

require 'powerpack_client/pagers'
require 'uri'

BASE_URL = URI(ENV.fetch('PLIVO_BASE_URL'))

def powerpacks(auth_id)
  config = PowerpackClient::Configuration.new do |c|
    c.scheme = BASE_URL.scheme
    c.host = "#{BASE_URL.host}:#{BASE_URL.port}"
    c.base_path = BASE_URL.path
    c.username = auth_id
    c.password = ENV.fetch('PLIVO_AUTH_TOKEN')
  end
  PowerpackClient::PowerpacksApi.new(PowerpackClient::ApiClient.new(config))
end

# Adds the number of records to the offset, and continues after an error too.
class UsualLoop
  def initialize(api, auth_id, limit)
    @api = api
    @auth_id = auth_id
    @limit = limit
    @offset = 0
    @ready = []
    @more = true
  end

  def next
    if @ready.empty? && @more
      page = @api.list_powerpacks(@auth_id, limit: @limit, offset: @offset)
      @ready = page.objects
      @offset += @ready.size
      @more = !page.meta&._next.nil?
    end
    raise StopIteration if @ready.empty?

    @ready.shift
  end
end

def walk(auth_id, limit, resumes)
  api = powerpacks(auth_id)
  pager = ARGV.first == 'walk'
  records = pager ? api.list_powerpacks_pager(auth_id, limit: limit).walk : UsualLoop.new(api, auth_id, limit)
  delivered = []
  begin
    loop { delivered << records.next.uuid }
    [*delivered, '| end'].join(' ')
  rescue StandardError => e
    retry if (resumes -= 1) >= 0
    [*delivered, '| error', "#{e.class}: #{e.message}".split.join(' ')[0, 200]].join(' ')
  end
end

$stdin.each_line do |line|
  auth_id, limit, resumes = line.split
  puts walk(auth_id, limit.to_i, resumes.to_i)
  $stdout.flush
end
