"""AWS delivers its logs of access hours later; moto at once, and so into the scan that it logs."""

from moto.s3.models import S3Backend

S3Backend.log_incoming_request = lambda self, request, bucket_name: None
